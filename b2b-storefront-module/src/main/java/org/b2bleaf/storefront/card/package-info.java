/** Saved cards: their page, and the choice among them wherever somebody pays. */
package org.b2bleaf.storefront.card;
