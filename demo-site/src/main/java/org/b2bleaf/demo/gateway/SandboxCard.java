package org.b2bleaf.demo.gateway;

import java.util.Map;

/**
 * What the sandbox makes of a card number. Keeps no more of the number than its last four digits.
 *
 * @param answer what happens to the payment
 * @param lastFour last four digits; empty when there are fewer than four
 */
record SandboxCard(Answer answer, String lastFour) {

    enum Answer {
        CAPTURED("Paid."),
        AUTHORIZED("Authorised; the money is taken later."),
        /** The gateway never answers, so nobody knows whether the money was taken. */
        TIMED_OUT("No answer."),
        DECLINED("The bank declined this card. Try another card."),
        UNKNOWN("The sandbox does not know this card. Try 4111 1111 1111 1111."),
        MALFORMED("This is not a card number. It has 12 to 19 digits.");

        private final String message;

        Answer(String message) {
            this.message = message;
        }

        /** A sentence for the person who pays. */
        String message() {
            return message;
        }

        boolean isSuccess() {
            return this == CAPTURED || this == AUTHORIZED;
        }
    }

    /** Stands for a token that the vault does not know. */
    static final SandboxCard FORGOTTEN = new SandboxCard(Answer.UNKNOWN, "");

    private static final Map<String, Answer> KNOWN = Map.of(
            "4111111111111111", Answer.CAPTURED,
            "4000000000000077", Answer.AUTHORIZED,
            "4000000000000119", Answer.TIMED_OUT,
            "4000000000000002", Answer.DECLINED);

    /** @param typed as typed, with or without blanks and dashes; null counts as empty */
    static SandboxCard of(String typed) {
        String number = typed == null ? "" : typed.replaceAll("[\\s-]", "");
        if (!number.matches("[0-9]{12,19}")) {
            return new SandboxCard(Answer.MALFORMED, "");
        }
        return new SandboxCard(KNOWN.getOrDefault(number, Answer.UNKNOWN), number.substring(number.length() - 4));
    }
}
