package org.b2bleaf.payment;

/**
 * What a buyer typed to pay by card. Lives only as long as the request that carries it; never stored, never logged.
 *
 * @param number may have spaces
 * @param expiry as typed, for example {@code 12/29}; may be empty
 * @param cvc may be empty
 */
public record CardDetails(String number, String expiry, String cvc) {

    /** @return whether a number was typed */
    public boolean isGiven() {
        return number != null && !number.isBlank();
    }

    /** Says nothing about the card, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "CardDetails[…]";
    }
}
