package org.b2bleaf.ordering.money;

import java.math.BigDecimal;

/**
 * What became of paying by card.
 *
 * @param amount paid, reserved or wanted; for {@link Outcome#MORE_THAN_PAYABLE} the most that can be paid; null when there
 *     is nothing to say
 * @param message what the gateway tells the person who pays; null for nothing
 */
public record CardPayment(Outcome outcome, BigDecimal amount, String message) {

    /** What became of it. */
    public enum Outcome {
        /** The money was taken; also when the same form had been paid before. */
        PAID,
        /** The money is reserved and taken later. */
        RESERVED,
        CARD_MISSING,
        /** The saved card is not there to be paid with, or not any more. Nothing was taken. */
        CARD_GONE,
        /** Nothing was taken. */
        CARD_DECLINED,
        /** Nobody knows yet whether the card was charged, or another payment of the order is under way. */
        UNDER_WAY,
        /** There is nothing to pay any more: paid, reserved or cancelled. */
        NOTHING_PAYABLE,
        MORE_THAN_PAYABLE,
        AMOUNT_NOT_POSITIVE,
        /** More decimals than the currency has. */
        AMOUNT_NOT_UNDERSTOOD,
        /** Another amount can be paid than the form said. */
        MOVED,
        /** It failed in the shop; what was taken is given back. */
        FAILED
    }

    static CardPayment of(Outcome outcome) {
        return new CardPayment(outcome, null, null);
    }

    static CardPayment of(Outcome outcome, BigDecimal amount) {
        return new CardPayment(outcome, amount, null);
    }
}
