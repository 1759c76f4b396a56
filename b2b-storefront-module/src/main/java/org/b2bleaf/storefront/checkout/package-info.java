/** The checkout of B2B customers. */
package org.b2bleaf.storefront.checkout;
