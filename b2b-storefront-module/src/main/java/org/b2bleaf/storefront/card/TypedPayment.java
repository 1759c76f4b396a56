package org.b2bleaf.storefront.card;

import java.util.function.Function;
import org.b2bleaf.payment.CardDetails;

/**
 * What a form says of the card to pay with: {@code savedCard} (an id; empty for a new card), {@code savedCardCvc}, or
 * {@code cardNumber}, {@code cardExpiry}, {@code cardCvc} and {@code saveCard}.
 *
 * @param isTwoCards whether a saved card is chosen and a new one typed: nobody knows which is meant
 */
public record TypedPayment(CardDetails card, boolean isTwoCards) {

    private static final String SAVED = "savedCard";
    private static final String NUMBER = "cardNumber";

    /** No card has it. */
    private static final long NO_CARD = -1;

    /** @param parameters of the form, null for one that it does not have */
    public static TypedPayment read(Function<String, String> parameters) {
        String saved = parameters.apply(SAVED);
        CardDetails typed =
                new CardDetails(parameters.apply(NUMBER), parameters.apply("cardExpiry"), parameters.apply("cardCvc"));
        if (saved == null || saved.isBlank()) {
            return new TypedPayment(parameters.apply("saveCard") == null ? typed : typed.kept(), false);
        }
        return new TypedPayment(
                CardDetails.saved(id(saved.strip()), parameters.apply("savedCardCvc")), typed.isGiven());
    }

    /** @return what a form chose; null for a new card, or nothing */
    static Long chosen(Function<String, String> parameters) {
        String saved = parameters.apply(SAVED);
        return saved == null || saved.isBlank() ? null : id(saved.strip());
    }

    static long id(String typed) {
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : NO_CARD;
    }
}
