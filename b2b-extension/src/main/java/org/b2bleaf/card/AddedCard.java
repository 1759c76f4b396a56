package org.b2bleaf.card;

/**
 * What became of a wish to save a card.
 *
 * @param name of the card, such as "Visa •••• 1111"; null unless it is saved
 * @param message what the gateway tells the person; null for nothing
 */
public record AddedCard(Outcome outcome, String name, String message) {

    /** What became of it. */
    public enum Outcome {
        SAVED,
        /** The same form is being worked on by another request. */
        UNDER_WAY,
        /** The gateway does not take this card. */
        REFUSED,
        /** The gateway gave no answer; nothing is saved. */
        NO_ANSWER,
        /** The shop saves no cards. */
        NOT_OFFERED,
        /** The customer may not buy for the location at this moment. */
        NOT_PERMITTED,
        /** This person has tried too often. */
        TOO_MANY_TRIES,
        /** The location has too many. */
        TOO_MANY_CARDS
    }

    static AddedCard of(Outcome outcome) {
        return new AddedCard(outcome, null, null);
    }
}
