package org.b2bleaf.requestaccess.rules;

/** What becomes of a customer record that a sign-in at a B2B-only shop made, when its days are over. */
public enum AttemptFate {
    /** Nobody ever used it. */
    DELETE,
    /** It became somebody's record, so it is no mere attempt any more. */
    KEEP,
    /** Its owner still waits for an answer of the merchant. */
    ASK_AGAIN;

    /**
     * What is known about the record.
     *
     * @param member whether it belongs to a company, or ever did
     * @param ordered whether there is an order of it beyond a cart
     * @param registered whether somebody made it his or her own: gave it a name, asked for a password, keeps addresses,
     *     phones, cards or reviews in it
     * @param waiting whether a request for access with its address is not decided yet
     */
    public record Facts(boolean member, boolean ordered, boolean registered, boolean waiting) {}

    public static AttemptFate of(Facts facts) {
        if (facts.member() || facts.ordered() || facts.registered()) {
            return KEEP;
        }
        return facts.waiting() ? ASK_AGAIN : DELETE;
    }
}
