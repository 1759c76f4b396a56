package org.b2bleaf.payment;

/**
 * What a buyer pays with: a card that was typed, or one that the location has saved. Lives only as long as the request that
 * carries it; never stored, never logged.
 *
 * @param number may have spaces; null for a saved card
 * @param expiry as typed, for example {@code 12/29}; may be empty
 * @param cvc may be empty
 * @param savedCardId of a card that {@link StoredCards} knows; null for a card that was typed
 * @param keep whether a typed card is to be saved for the location once it has paid
 */
public record CardDetails(String number, String expiry, String cvc, Long savedCardId, boolean keep) {

    /** A card that was typed, for this payment alone. */
    public CardDetails(String number, String expiry, String cvc) {
        this(number, expiry, cvc, null, false);
    }

    /**
     * A saved card.
     *
     * @param cvc null when the gateway does not ask for it
     */
    public static CardDetails saved(long savedCardId, String cvc) {
        return new CardDetails(null, null, cvc, savedCardId, false);
    }

    /** The same card, which is to be saved once it has paid. */
    public CardDetails kept() {
        return new CardDetails(number, expiry, cvc, savedCardId, true);
    }

    public boolean isSaved() {
        return savedCardId != null;
    }

    /** @return whether a number was typed or a saved card chosen */
    public boolean isGiven() {
        return isSaved() || number != null && !number.isBlank();
    }

    /** Says nothing about the card, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "CardDetails[…]";
    }
}
