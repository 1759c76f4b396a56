package org.b2bleaf.ordering.overview;

import java.util.Map;
import java.util.Optional;
import org.b2bleaf.ordering.B2bOrder;

/** The orders of all companies, for the merchant's staff. */
public interface MerchantOrders {

    /** Where counting ends. */
    int MOST_COUNTED = 1000;

    /** How many orders one can page through; whoever looks for an older one filters or sorts. */
    int MOST_LISTED = 10_000;

    /**
     * In two statements, whatever the number of orders, beside the settings of the request. Each text for a company, a
     * location or a member takes one more, and now and then the time zones of the locations are asked for.
     *
     * @param page from 0
     */
    OrdersPage page(OrderSearch search, int page, int size);

    /** How many orders are on each heap, none left out; {@link #MOST_COUNTED} stands for so many or more. */
    Map<OrderHeap, Integer> counts();

    /** An order with its company, its location and Broadleaf's order; empty when there is none. */
    Optional<B2bOrder> find(long b2bOrderId);

    /** Whether an order is overdue by the calendar of its location. */
    boolean isOverdue(B2bOrder order);
}
