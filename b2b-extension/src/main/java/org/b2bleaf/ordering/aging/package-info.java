/** How old what companies owe is: for the dashboard, for statements and for the lists of overdue orders. */
package org.b2bleaf.ordering.aging;
