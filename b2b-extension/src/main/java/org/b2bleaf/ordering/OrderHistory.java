package org.b2bleaf.ordering;

import java.util.List;
import java.util.Optional;
import org.b2bleaf.ordering.rules.Viewer;
import org.broadleafcommerce.core.order.domain.Order;

/** Orders and drafts as far as a viewer may see them. What may not be seen answers like what is not there. */
public interface OrderHistory {

    /** How many personal orders a list shows at most. */
    int PERSONAL_LIMIT = 100;

    /**
     * Orders of locations, newest first.
     *
     * @param page 0 for the newest
     * @param size orders on a page
     */
    List<B2bOrder> orders(Viewer viewer, OrderFilter filter, int page, int size);

    /** An order of a location, by its number. */
    Optional<B2bOrder> order(Viewer viewer, String orderNumber);

    /**
     * Orders that the viewer placed as a D2C customer, newest first, at most {@link #PERSONAL_LIMIT}. Those that were
     * added to a location are among {@link #orders} instead, as long as the viewer may see them there.
     */
    List<Order> personalOrders(Viewer viewer);

    /** One of {@link #personalOrders}, by its number. */
    Optional<Order> personalOrder(Viewer viewer, String orderNumber);

    /** Drafts of locations, newest first, at most the given number. */
    List<DraftOrder> drafts(Viewer viewer, int limit);

    /** A draft, by its reference. */
    Optional<DraftOrder> draft(Viewer viewer, String reference);
}
