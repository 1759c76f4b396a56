package org.b2bleaf.ordering;

import java.util.Date;

/**
 * The place of an order in a list, newest first. A list continues after the last position it showed, so that orders
 * that come in meanwhile neither repeat nor hide a row, and a late page costs no more than the first.
 */
public record OrderPosition(Date submittedAt, long id) {

    public static OrderPosition of(B2bOrder order) {
        return new OrderPosition(order.getSubmittedAt(), order.getId());
    }

    public static OrderPosition of(DraftOrder draft) {
        return new OrderPosition(draft.getSubmittedAt(), draft.getId());
    }
}
