/** When an order is due and how much of it is paid at once. */
package org.b2bleaf.terms.rules;
