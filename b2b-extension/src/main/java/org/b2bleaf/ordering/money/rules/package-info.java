/** The arithmetic of an order's payments, and what is possible with them. */
package org.b2bleaf.ordering.money.rules;
