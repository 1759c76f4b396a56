/** The way into and out of a preview of the shop as a location sees it. */
package org.b2bleaf.storefront.preview;
