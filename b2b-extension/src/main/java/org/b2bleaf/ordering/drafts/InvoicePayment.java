package org.b2bleaf.ordering.drafts;

/**
 * What became of paying an invoice.
 *
 * @param orderNumber for {@link Outcome#PLACED}, otherwise null
 * @param message what the gateway tells the person who pays; null for nothing
 */
public record InvoicePayment(Outcome outcome, String orderNumber, String message) {

    /** What became of it. */
    public enum Outcome {
        /** It is paid and an order; also when it had been before. */
        PLACED,
        CARD_MISSING,
        /** The saved card is not there to be paid with, or not any more. Nothing was taken. */
        CARD_GONE,
        /** Nothing was taken. */
        CARD_DECLINED,
        /** Nobody knows yet whether the card was charged, or another payment is under way. */
        UNDER_WAY,
        /** Something is not available any more; nothing was taken, or it is given back. */
        NOT_AVAILABLE,
        /** There is nothing to pay, or something else than was shown. */
        MOVED,
        /** It failed in the shop; what was taken is given back. */
        FAILED
    }

    static InvoicePayment of(Outcome outcome) {
        return new InvoicePayment(outcome, null, null);
    }
}
