package org.b2bleaf.ordering.aging;

import java.util.List;

/**
 * What companies owe and for how long, by the calendar of each location. Cancelled orders owe nothing. Each method is one
 * statement, whatever the number of orders; now and then another one for the time zones in use.
 */
public interface AgingReport {

    /** Every company that owes something, once for each currency: the largest overdue sums first, then what is owed. */
    List<Aging> companies();

    /** One company, once for each currency in which it owes something; empty when it owes nothing. */
    List<Aging> ofCompany(long companyId);

    /** The sums over all of {@link #companies}, once for each currency, without asking again. */
    List<Aging> totals(List<Aging> companies);

    /**
     * What a company has not paid: what is due first comes first, what has no due date yet comes last.
     *
     * @param limit of items
     */
    List<OpenItem> openItems(long companyId, int limit);
}
