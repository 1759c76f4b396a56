/** What a person's name may be. */
package org.b2bleaf.profile.rules;
