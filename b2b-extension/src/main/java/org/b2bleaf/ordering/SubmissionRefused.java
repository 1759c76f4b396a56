package org.b2bleaf.ordering;

import java.util.Optional;
import org.b2bleaf.ordering.rules.PoNumber;

/** The cart was not submitted and is as it was; the reason tells the buyer what to do. */
public class SubmissionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        EMPTY_CART,
        NOT_PERMITTED,
        PO_NUMBER,
        CARD_MISSING,
        CARD_DECLINED,
        NOT_IN_STOCK,
        /** A product of the cart does not exist for the location. */
        NOT_SOLD_HERE,
        NO_ADDRESS,
        FAILED
    }

    private final Reason reason;
    private final transient PoNumber.Problem poProblem;

    public SubmissionRefused(Reason reason) {
        this(reason, null, null);
    }

    public SubmissionRefused(PoNumber.Problem poProblem) {
        this(Reason.PO_NUMBER, poProblem, null);
    }

    public SubmissionRefused(Reason reason, Throwable cause) {
        this(reason, null, cause);
    }

    private SubmissionRefused(Reason reason, PoNumber.Problem poProblem, Throwable cause) {
        super("Not submitted: " + reason, cause);
        this.reason = reason;
        this.poProblem = poProblem;
    }

    public Reason reason() {
        return reason;
    }

    /** @return what is wrong with the PO number, for {@link Reason#PO_NUMBER} */
    public Optional<PoNumber.Problem> poProblem() {
        return Optional.ofNullable(poProblem);
    }
}
