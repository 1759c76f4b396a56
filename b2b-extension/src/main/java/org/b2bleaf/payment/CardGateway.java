package org.b2bleaf.payment;

import java.util.Map;
import org.b2bleaf.payment.rules.ChargeOutcome;

/** The payment gateway that the host has installed, as far as charges need it. */
public interface CardGateway {

    /**
     * What the gateway said.
     *
     * @param type the gateway's name among Broadleaf's types; null when it is not known
     * @param message for the person who pays; null when there is none
     * @param raw what it answered, for the log of the payment; null when it did not
     * @param fields what it wants to be told when it is to capture or give back; never null
     */
    record Answer(ChargeOutcome outcome, String type, String message, String raw, Map<String, String> fields) {}

    /** Asks for the money. Never throws: what cannot be told is {@link ChargeOutcome#UNKNOWN}. */
    Answer charge(ChargeRequest request);

    /**
     * Gives back what was charged: releases a reservation, voids or refunds a capture, always the whole of it.
     *
     * @throws NotGivenBack when the gateway does not say that it did
     */
    void giveBack(Charge charge) throws NotGivenBack;

    /** The gateway did not give the money back. */
    class NotGivenBack extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean hopeless;

        /** @param hopeless whether asking again cannot help */
        public NotGivenBack(String message, boolean hopeless, Throwable cause) {
            super(message, cause);
            this.hopeless = hopeless;
        }

        public boolean isHopeless() {
            return hopeless;
        }
    }
}
