package org.b2bleaf.invoice;

/** The order gets no invoice. */
public class NotInvoiced extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        NO_SUCH_ORDER,
        CANCELLED,
        /** Its customer had placed it as a D2C customer; it only shows in the location's list. */
        TRANSFERRED
    }

    private final Reason reason;

    public NotInvoiced(Reason reason) {
        super("No invoice: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
