package org.b2bleaf.payment.rules;

/** Where a charge stands. */
public enum ChargeState {
    /** The gateway is being asked, or was when the node died. */
    STARTED,
    CAPTURED,
    AUTHORIZED,
    DECLINED,
    /** The gateway gave no answer that says whether money was taken. */
    UNKNOWN,
    /** Waits to be given back. */
    GIVE_BACK_DUE,
    GIVEN_BACK,
    /** The gateway would not give it back; the merchant has to. */
    GIVE_BACK_FAILED;

    /** What a second wish for the same charge is answered, without the gateway being asked again. */
    public ChargeOutcome outcome() {
        return switch (this) {
            case CAPTURED -> ChargeOutcome.CAPTURED;
            case AUTHORIZED -> ChargeOutcome.AUTHORIZED;
            case STARTED, UNKNOWN -> ChargeOutcome.UNKNOWN;
            case DECLINED, GIVE_BACK_DUE, GIVEN_BACK, GIVE_BACK_FAILED -> ChargeOutcome.DECLINED;
        };
    }

    /** Whether the card holder's money is taken or reserved, and not about to be given back. */
    public boolean isHeld() {
        return this == CAPTURED || this == AUTHORIZED;
    }
}
