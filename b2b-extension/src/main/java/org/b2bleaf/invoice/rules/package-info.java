/** What an invoice says, how it is numbered, when somebody is reminded and what a payment link still pays. */
package org.b2bleaf.invoice.rules;
