package org.b2bleaf.ordering;

import java.math.BigDecimal;
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
        /** The location has an order or a draft with this PO number: the buyer is asked. */
        PO_NUMBER_USED,
        CARD_MISSING,
        CARD_DECLINED,
        /** The saved card is not there to be paid with, or not any more. Nothing was charged. */
        CARD_GONE,
        NOT_IN_STOCK,
        /** A product of the cart does not exist for the location. */
        NOT_SOLD_HERE,
        /** A catalog of the location sells the product in other quantities. */
        QUANTITY_NOT_ALLOWED,
        NO_ADDRESS,
        /** The total is not the one that the buyer saw: the buyer is asked. */
        PRICE_CHANGED,
        FAILED
    }

    private final Reason reason;
    private final transient PoNumber.Problem poProblem;
    private final String detail;

    public SubmissionRefused(Reason reason) {
        this(reason, null, null, null);
    }

    public SubmissionRefused(PoNumber.Problem poProblem) {
        this(Reason.PO_NUMBER, poProblem, null, null);
    }

    public SubmissionRefused(Reason reason, Throwable cause) {
        this(reason, null, null, cause);
    }

    /** @param detail see {@link #detail} */
    public SubmissionRefused(Reason reason, String detail) {
        this(reason, null, detail, null);
    }

    private SubmissionRefused(Reason reason, PoNumber.Problem poProblem, String detail, Throwable cause) {
        super("Not submitted: " + reason + (detail == null ? "" : ", " + detail), cause);
        this.reason = reason;
        this.poProblem = poProblem;
        this.detail = detail;
    }

    static SubmissionRefused priceChanged(BigDecimal shown) {
        return new SubmissionRefused(Reason.PRICE_CHANGED, shown.toPlainString());
    }

    public Reason reason() {
        return reason;
    }

    /** @return what is wrong with the PO number, for {@link Reason#PO_NUMBER} */
    public Optional<PoNumber.Problem> poProblem() {
        return Optional.ofNullable(poProblem);
    }

    /**
     * @return the names of the products for {@link Reason#NOT_IN_STOCK}, {@link Reason#NOT_SOLD_HERE} and
     *     {@link Reason#QUANTITY_NOT_ALLOWED}, the total that the buyer saw for {@link Reason#PRICE_CHANGED}, what the gateway says for {@link Reason#CARD_DECLINED}; empty
     *     when there is nothing to say
     */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }
}
