package org.b2bleaf.storefront.account;

import java.util.List;
import java.util.Map;
import org.b2bleaf.ordering.rules.ListedStatus;
import org.b2bleaf.ordering.rules.OrderQuestion;
import org.b2bleaf.ordering.rules.OrderSort;

/**
 * The page with the list of orders.
 *
 * @param typed what stands in the fields of the filter
 * @param problems by field, the end of a message key
 * @param personal orders that the viewer placed as a D2C customer
 * @param page as people count it
 * @param beyond whether the list has no such page, though it may have others
 * @param filtered whether a filter is set
 * @param newer address of the page before; null for none
 * @param older address of the next page; null for none
 * @param cut whether a printed list leaves something out
 */
public record OrderListView(
        Map<String, String> typed,
        Map<String, String> problems,
        List<OrderRow> orders,
        List<OrderRow> personal,
        int page,
        boolean beyond,
        boolean filtered,
        String newer,
        String older,
        String first,
        String csv,
        String print,
        boolean cut) {

    public boolean isEmpty() {
        return orders.isEmpty() && personal.isEmpty();
    }

    /** Whether a later page holds older orders. */
    public boolean isNewestFirst() {
        return OrderSort.NEWEST.word().equals(typed.getOrDefault(OrderQuestion.SORT, OrderSort.NEWEST.word()));
    }

    /** The fields of the filter that take a day. */
    public List<String> days() {
        return List.of(OrderQuestion.FROM, OrderQuestion.TO);
    }

    /** For the filter's choices. */
    public List<ListedStatus> statuses() {
        return List.of(ListedStatus.values());
    }

    /** Likewise. */
    public List<OrderSort> sorts() {
        return List.of(OrderSort.values());
    }
}
