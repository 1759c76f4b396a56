/** What is paid of an order: its payments, written down one by one, and who may add to them. */
package org.b2bleaf.ordering.money;
