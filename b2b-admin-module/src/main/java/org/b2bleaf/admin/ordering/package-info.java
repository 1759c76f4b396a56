/** The read-only screens of B2B orders. */
package org.b2bleaf.admin.ordering;
