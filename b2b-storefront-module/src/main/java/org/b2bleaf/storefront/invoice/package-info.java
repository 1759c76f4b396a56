/** Invoices to download, and the page of a payment link. */
package org.b2bleaf.storefront.invoice;
