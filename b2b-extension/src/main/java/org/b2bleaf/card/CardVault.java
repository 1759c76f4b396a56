package org.b2bleaf.card;

import org.b2bleaf.card.rules.TypedCard;
import org.b2bleaf.payment.StoredCard;

/**
 * Where cards are kept: the host's payment gateway. The shop gets a token in return, which {@link org.b2bleaf.payment.CardGateway}
 * charges. A host with a gateway of its own replaces the bean {@code b2bCardVault}.
 */
public interface CardVault {

    /** Whether the shop's gateway keeps cards at all. */
    boolean isAvailable();

    /** Whether it wants the security code each time that a kept card pays. */
    default boolean asksForCvc() {
        return false;
    }

    /**
     * Keeps a card. Nothing is charged.
     *
     * @throws NotKept when the gateway does not say that it did
     */
    Kept keep(Keeping card) throws NotKept;

    /**
     * Forgets a card. One that it does not know (any more) counts as forgotten, as it may be asked twice.
     *
     * @throws NotForgotten when the gateway does not say that it did
     */
    void forget(StoredCard card) throws NotForgotten;

    /**
     * A card to keep.
     *
     * @param owner by which the gateway knows the location, the same for all its cards
     * @param company name of the location's company, for the gateway's own screens
     * @param location its name
     */
    record Keeping(String owner, String company, String location, TypedCard card) {}

    /**
     * A card that is kept.
     *
     * @param type such as "Visa"; null when the gateway does not say
     */
    record Kept(StoredCard card, String type) {}

    /** The gateway did not keep a card, or did not say so. */
    class NotKept extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean unknown;

        /**
         * @param message for the person who typed it; null for none
         * @param unknown whether it may have kept it all the same
         */
        public NotKept(String message, boolean unknown, Throwable cause) {
            super(message, cause);
            this.unknown = unknown;
        }

        public boolean isUnknown() {
            return unknown;
        }
    }

    /** The gateway did not forget a card, or did not say so. */
    class NotForgotten extends Exception {

        private static final long serialVersionUID = 1L;

        /** @param message for the log and the trail: it must not name the token */
        public NotForgotten(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
