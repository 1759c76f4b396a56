/** Exports and erasures as the admin shows them. */
package org.b2bleaf.admin.privacy;
