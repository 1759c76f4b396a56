/** Asking to return something of an order, and following it. */
package org.b2bleaf.storefront.returns;
