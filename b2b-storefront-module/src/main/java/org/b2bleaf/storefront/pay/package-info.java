/** Paying what is open of an order. */
package org.b2bleaf.storefront.pay;
