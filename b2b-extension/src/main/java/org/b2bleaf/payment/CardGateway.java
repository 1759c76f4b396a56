package org.b2bleaf.payment;

import java.math.BigDecimal;
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

    /** Asks for the money; only reserves it where the merchant takes it by hand. Never throws: what cannot be told is {@link ChargeOutcome#UNKNOWN}. */
    Answer charge(ChargeRequest request);

    /**
     * The same with a card that the gateway keeps. Never throws either. A gateway that keeps none declines.
     *
     * @param card to charge, instead of what the request says
     */
    default Answer charge(ChargeRequest request, StoredCard card) {
        return new Answer(ChargeOutcome.DECLINED, card.gateway(), null, "The gateway keeps no cards", Map.of());
    }

    /**
     * Gives back what was charged: releases a reservation, voids or refunds a capture, always the whole of it.
     *
     * @throws NotGivenBack when the gateway does not say that it did
     */
    void giveBack(Charge charge) throws NotGivenBack;

    /**
     * Takes what a charge has reserved.
     *
     * @param amount at most what is reserved; the gateway lets go of the rest
     * @param key names the wish; gateways that know such keys do nothing a second time
     * @throws NotCaptured when the gateway does not say that it did
     */
    void capture(Charge charge, BigDecimal amount, String key) throws NotCaptured;

    /**
     * Gives back a part of what was captured.
     *
     * @param key names the wish; gateways that know such keys do nothing a second time
     * @throws NotGivenBack when the gateway does not say that it did
     */
    void refund(Charge charge, BigDecimal amount, String key) throws NotGivenBack;

    /** The gateway did not do what it was asked to, or did not say so. */
    abstract class NotDone extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean hopeless;
        private final boolean unknown;

        NotDone(String message, boolean hopeless, boolean unknown, Throwable cause) {
            super(message, cause);
            this.hopeless = hopeless;
            this.unknown = unknown;
        }

        /** Whether asking again cannot help. */
        public boolean isHopeless() {
            return hopeless;
        }

        /** Whether it may have done it all the same: it gave no answer. */
        public boolean isUnknown() {
            return unknown;
        }
    }

    /** The gateway did not give the money back. */
    class NotGivenBack extends NotDone {

        private static final long serialVersionUID = 1L;

        /** @param hopeless whether asking again cannot help */
        public NotGivenBack(String message, boolean hopeless, Throwable cause) {
            this(message, hopeless, false, cause);
        }

        /**
         * @param hopeless whether asking again cannot help
         * @param unknown whether it may have done it all the same
         */
        public NotGivenBack(String message, boolean hopeless, boolean unknown, Throwable cause) {
            super(message, hopeless, unknown, cause);
        }
    }

    /** The gateway did not take what was reserved. */
    class NotCaptured extends NotDone {

        private static final long serialVersionUID = 1L;

        /**
         * @param hopeless whether asking again cannot help
         * @param unknown whether it may have done it all the same
         */
        public NotCaptured(String message, boolean hopeless, boolean unknown, Throwable cause) {
            super(message, hopeless, unknown, cause);
        }
    }
}
