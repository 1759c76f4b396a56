/** Drafts: what the merchant makes of them, what the buyer says to that, and how they become orders. */
package org.b2bleaf.ordering.drafts;
