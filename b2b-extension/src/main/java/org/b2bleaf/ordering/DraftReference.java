package org.b2bleaf.ordering;

import java.security.SecureRandom;

/** Names for drafts, which get an order number only when they are approved: {@code D-7K2MPX}, easy to read out. */
final class DraftReference {

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DraftReference() {}

    /** @return a new reference out of 2^40; a unique constraint stands behind it */
    static String next() {
        StringBuilder reference = new StringBuilder("D-");
        for (int i = 0; i < LENGTH; i++) {
            reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
