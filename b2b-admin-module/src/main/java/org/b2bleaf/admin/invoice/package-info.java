/** Invoices, credit notes, payment links and statements as pages of the admin show them. */
package org.b2bleaf.admin.invoice;
