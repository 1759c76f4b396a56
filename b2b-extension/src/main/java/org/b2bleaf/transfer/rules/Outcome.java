package org.b2bleaf.transfer.rules;

/** What becomes of an order when the earlier orders of its customer are added to a location. */
public enum Outcome {
    /** It is added. */
    MOVED,
    /** It is one of a location already, be it this one. */
    AT_A_LOCATION,
    /** It waits for the merchant's approval. */
    DRAFT,
    CANCELLED,
    /** It was never submitted. */
    CART,
    /** A list that the customer saved. */
    SAVED_LIST,
    QUOTE,
    /** Its status is one of the host's own, of which nothing is known. */
    UNKNOWN_STATUS,
    /** It has no number, no date or no total, so that no list could show it. */
    INCOMPLETE,
    /** A B2B order has the same number, which must be unique among them. */
    NUMBER_TAKEN;

    public boolean isMoved() {
        return this == MOVED;
    }

    /** Decides for one order. The first reason to leave it out counts. */
    public static Outcome of(EarlierOrder order) {
        if (order.atALocation()) {
            return AT_A_LOCATION;
        }
        if (order.draft()) {
            return DRAFT;
        }
        Outcome byStatus = ofStatus(order.status());
        if (byStatus != MOVED) {
            return byStatus;
        }
        if (order.number() == null || order.submittedAt() == null || order.total() == null) {
            return INCOMPLETE;
        }
        return order.numberTaken() ? NUMBER_TAKEN : MOVED;
    }

    /** @param status as Broadleaf's OrderStatus names it; null as it stands for a cart there */
    private static Outcome ofStatus(String status) {
        if (status == null) {
            return CART;
        }
        return switch (status) {
            case "SUBMITTED" -> MOVED;
            case "CANCELLED" -> CANCELLED;
            case "IN_PROCESS", "CSR_OWNED" -> CART;
            case "NAMED" -> SAVED_LIST;
            case "QUOTE" -> QUOTE;
            default -> UNKNOWN_STATUS;
        };
    }
}
