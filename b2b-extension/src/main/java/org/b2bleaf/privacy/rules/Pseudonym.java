package org.b2bleaf.privacy.rules;

/** What stands in place of a person after an erasure: {@code erased-} and a number that leads to nobody. No e-mail address. */
public final class Pseudonym {

    public static final String PREFIX = "erased-";

    private Pseudonym() {}

    /** @param runId of the erasure */
    public static String of(long runId) {
        return PREFIX + runId;
    }

    /** Whether a value is one, so that a second erasure finds nothing left. */
    public static boolean is(String value) {
        return value != null && value.matches(PREFIX + "\\d+");
    }
}
