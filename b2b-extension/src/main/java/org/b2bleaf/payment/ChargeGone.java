package org.b2bleaf.payment;

/** A charge cannot be used: it was declined, given back or used for something else. */
public class ChargeGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChargeGone(long chargeId) {
        super("Charge " + chargeId + " cannot be used");
    }
}
