/** What may go into a cart, what people type to fill one, and what a switch of the location changes in it. */
package org.b2bleaf.cart.rules;
