package org.b2bleaf.cart;

import org.b2bleaf.cart.rules.Verdict;

/** The catalog of the current location does not allow this quantity of a product in the cart. */
public class QuantityNotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;
    private final int inCart;

    /** @param inCart pieces of the product that are in the cart already; what the verdict is about would have been instead */
    public QuantityNotAllowed(Verdict verdict, int inCart) {
        super(verdict.refusal() + " " + verdict.quantity());
        this.verdict = verdict;
        this.inCart = inCart;
    }

    public Verdict verdict() {
        return verdict;
    }

    public int inCart() {
        return inCart;
    }
}
