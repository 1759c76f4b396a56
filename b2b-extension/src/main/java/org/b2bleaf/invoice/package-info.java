/** Invoices and credit notes, links that pay them, reminders of what is due and statements of what is open. */
package org.b2bleaf.invoice;
