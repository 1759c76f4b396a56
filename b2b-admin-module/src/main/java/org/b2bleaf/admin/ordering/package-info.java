/** Orders and drafts, as the merchant's staff see them and work on them. */
package org.b2bleaf.admin.ordering;
