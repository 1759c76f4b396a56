package org.b2bleaf.invoice;

/** No payment link was sent. */
public class LinkRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** There is no such invoice, or it is a credit note. */
        NO_INVOICE,
        CANCELLED,
        NOTHING_OPEN,
        NO_ADDRESS
    }

    private final Reason reason;

    public LinkRefused(Reason reason) {
        super("No payment link: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
