package org.b2bleaf.ordering;

/** What a submission became. */
public sealed interface Submitted {

    /** An order. */
    record Placed(String orderNumber) implements Submitted {}

    /** A draft that waits for the merchant's approval. */
    record Drafted(String reference) implements Submitted {}

    /**
     * Neither, yet: the card may have been charged or not, and the cart is set aside until that is known.
     *
     * @param submissionId see {@link OrderSubmission#progress}
     */
    record SetAside(long submissionId) implements Submitted {}
}
