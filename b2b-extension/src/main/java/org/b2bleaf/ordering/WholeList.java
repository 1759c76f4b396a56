package org.b2bleaf.ordering;

import java.util.function.Consumer;
import javax.annotation.Resource;
import org.b2bleaf.ordering.rules.OrderSort;
import org.b2bleaf.ordering.rules.Viewer;
import org.springframework.stereotype.Service;

/**
 * Reads a list of orders from the beginning to the end, however long, for a download. Piece by piece, each in a transaction
 * of its own: whoever downloads slowly holds no connection to the database, and memory never holds more than a piece.
 */
@Service("b2bWholeList")
public class WholeList {

    /** How many orders are read at once. */
    private static final int PIECE = 500;

    @Resource(name = "b2bOrderHistory")
    protected OrderHistory history;

    public void each(Viewer viewer, OrderFilter filter, OrderSort sort, Consumer<OrderListing> reader) {
        OrderPage page = history.orders(viewer, filter, sort, PageWanted.first(PIECE));
        page.orders().forEach(reader);
        while (page.hasMore()) {
            OrderListing last = page.orders().get(page.orders().size() - 1);
            page = history.orders(viewer, filter, sort, PageWanted.after(last.place(), PIECE));
            page.orders().forEach(reader);
        }
    }
}
