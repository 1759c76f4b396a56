/** What a cart holds for a location: for whom it is priced, what keeps a line from being ordered, many lines at once. */
package org.b2bleaf.cart;
