/** What an erasure erases, what it keeps, why and until when. */
package org.b2bleaf.privacy.rules;
