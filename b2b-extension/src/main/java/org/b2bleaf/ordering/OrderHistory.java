package org.b2bleaf.ordering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.b2bleaf.ordering.rules.OrderSort;
import org.b2bleaf.ordering.rules.Viewer;
import org.broadleafcommerce.core.order.domain.Order;

/** Orders and drafts as far as a viewer may see them. What may not be seen answers like what is not there. */
public interface OrderHistory {

    /** How many personal orders a list shows at most. */
    int PERSONAL_LIMIT = 100;

    /** Orders of locations, in one statement, and one more when days matter, however many there are. */
    OrderPage orders(Viewer viewer, OrderFilter filter, OrderSort sort, PageWanted page);

    /** What waits for the viewer, for the start page of an account. */
    Waiting waiting(Viewer viewer);

    /**
     * Each number at most {@link #MOST_COUNTED}.
     *
     * @param open orders with something still to pay
     * @param overdue those of them whose due date is past
     * @param drafts that ask the buyer for an answer or a payment
     */
    record Waiting(long open, long overdue, long drafts) {}

    /** Counting on would take the longer the more there are, and nobody needs it. */
    int MOST_COUNTED = 100;

    /**
     * Whether there is an order of a location with this number that the viewer may not see, for pages of the host that look
     * orders up themselves.
     *
     * @param viewer null for a guest, who sees none
     */
    boolean isHidden(Viewer viewer, String orderNumber);

    /** An order of a location, by its number. */
    Optional<B2bOrder> order(Viewer viewer, String orderNumber);

    /**
     * Orders that the viewer placed as a D2C customer, newest first, at most {@link #PERSONAL_LIMIT}. Those that were
     * added to a location are among {@link #orders} instead, as long as the viewer may see them there.
     */
    default List<Order> personalOrders(Viewer viewer) {
        return personalOrders(viewer, null, null);
    }

    /**
     * Those of them that were submitted on certain days, in the shop's time zone.
     *
     * @param from the first day, null for any
     * @param to the last day, null for any
     */
    List<Order> personalOrders(Viewer viewer, LocalDate from, LocalDate to);

    /** One of {@link #personalOrders}, by its number. */
    Optional<Order> personalOrder(Viewer viewer, String orderNumber);

    /**
     * Drafts of locations, newest first, at most the given number.
     *
     * @param after the last draft of the page before; null for the first page
     */
    List<DraftOrder> drafts(Viewer viewer, OrderPosition after, int limit);

    /** A draft, by its reference. */
    Optional<DraftOrder> draft(Viewer viewer, String reference);
}
