package org.b2bleaf.payment;

/** A saved card cannot be charged: it was removed, is another location's, or the payer lost the permission. Nothing was charged. */
public class CardGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CardGone(long savedCardId) {
        super("The saved card " + savedCardId + " is not there for the payer", null, false, false);
    }
}
