/** What people change about themselves. */
package org.b2bleaf.profile;
