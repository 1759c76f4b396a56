package org.b2bleaf.returns;

import java.security.SecureRandom;

/** Names for returns: {@code R-7K2MPXQ4}, easy to read out and impossible to guess. */
final class ReturnReference {

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReturnReference() {}

    /** @return a new reference out of 2^40; a unique constraint stands behind it */
    static String next() {
        StringBuilder reference = new StringBuilder("R-");
        for (int i = 0; i < LENGTH; i++) {
            reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
