package org.b2bleaf.ordering;

import java.util.List;

/**
 * A piece of a list of orders.
 *
 * @param hasMore whether the list goes on behind it
 */
public record OrderPage(List<OrderListing> orders, boolean hasMore) {

    static final OrderPage EMPTY = new OrderPage(List.of(), false);

    public OrderPage {
        orders = List.copyOf(orders);
    }
}
