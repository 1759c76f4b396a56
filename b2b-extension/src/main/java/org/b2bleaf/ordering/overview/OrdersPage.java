package org.b2bleaf.ordering.overview;

import java.util.List;
import java.util.Map;

/**
 * A page of the merchant's list.
 *
 * @param more whether another page follows
 * @param counts how many orders that the search finds are on each heap, none left out; {@link MerchantOrders#MOST_COUNTED}
 *     stands for so many or more
 */
public record OrdersPage(List<ListedOrder> orders, boolean more, Map<OrderHeap, Integer> counts) {}
