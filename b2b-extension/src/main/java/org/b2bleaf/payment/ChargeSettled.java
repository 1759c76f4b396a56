package org.b2bleaf.payment;

/** The charge is in another state by now. Nothing was changed. */
public class ChargeSettled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChargeSettled(long chargeId) {
        super("Charge " + chargeId + " is in another state by now");
    }
}
