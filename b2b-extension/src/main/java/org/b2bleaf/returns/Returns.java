package org.b2bleaf.returns;

import java.util.List;
import java.util.Optional;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.OrderPosition;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.returns.rules.ReturnWish;

/** What buyers do with returns. Whoever may see an order may return it and sees its returns; all else is not there. */
public interface Returns {

    /** @return empty for an order that the viewer may not see, or that is none of a location */
    Optional<ReturnOffer> offer(Viewer viewer, String orderNumber);

    /** Whether something of the order can be returned now. */
    boolean isPossible(B2bOrder order);

    /** Whether something of the order was ever to be returned. */
    boolean hasAny(B2bOrder order);

    /**
     * Asks the merchant to take something back.
     *
     * @param lines as they were typed
     * @param note for the merchant, at most {@link ReturnWish#MAX_TEXT} characters; null or blank for none
     * @param formKey names the form, which asks once; null for a script, which asks each time
     * @return empty for an order that the viewer may not see
     * @throws ReturnRefused when it cannot be returned like that
     */
    Optional<ReturnRequest> request(
            Viewer viewer, String orderNumber, List<ReturnWish.Typed> lines, String note, String formKey);

    /**
     * Newest first, in one statement.
     *
     * @param orderNumber null for those of all orders
     * @param after the last one of the page before; null for the first page
     */
    List<ReturnRequest> list(Viewer viewer, String orderNumber, OrderPosition after, int limit);

    /** @return empty for a return that is not there, and likewise for one that the viewer may not see */
    Optional<ReturnRequest> find(Viewer viewer, String reference);

    /** How many are not finished, for the start page of an account. */
    long countOpen(Viewer viewer);
}
