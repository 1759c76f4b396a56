/** Filling the cart for a location: quick order, reorder, what a switch has changed, what holds up a line. */
package org.b2bleaf.storefront.cart;
