/** What product pages, lists and the cart of a host show about the catalogs of the current location. */
package org.b2bleaf.storefront.shelf;
