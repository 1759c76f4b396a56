/** Who may see an order, what its statuses mean, when it is overdue and which PO numbers are accepted. */
package org.b2bleaf.ordering.rules;
