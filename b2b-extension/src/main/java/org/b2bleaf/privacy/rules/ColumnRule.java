package org.b2bleaf.privacy.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What happens to one column that can hold personal data, as a line of the list {@code privacy/personal-data.properties} says
 * it: {@code exported, pseudonymised}, {@code erased}, {@code exported, kept:INVOICE, mentions}.
 *
 * @param exported whether a person's export has it
 * @param fate what an erasure does with it
 * @param reason why it is kept; null unless it is
 * @param mentions whether the person's address and full name are taken out of the text in rows of others too
 * @param named whether rows of others whose text names the person are kept unchanged, and written into the report
 */
public record ColumnRule(boolean exported, Fate fate, KeptReason reason, boolean mentions, boolean named) {

    private static final String KEPT = "kept:";
    private static final Set<String> FLAGS = Set.of("exported", "mentions", "named");

    /** What an erasure does with a column. */
    public enum Fate {
        /** Goes with its row. */
        DELETED,
        /** Emptied. */
        ERASED,
        /** Replaced by a {@link Pseudonym}. */
        PSEUDONYMISED,
        /** Stays. */
        KEPT
    }

    /** @throws IllegalArgumentException when a word is unknown, or there is no fate or more than one */
    public static ColumnRule parse(String text) {
        Set<String> words = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> fates = words.stream().filter(word -> !FLAGS.contains(word)).collect(Collectors.toSet());
        if (fates.size() != 1) {
            throw new IllegalArgumentException("One of deleted, erased, pseudonymised and kept:REASON: " + text);
        }
        String fate = fates.iterator().next();
        boolean mentions = words.contains("mentions");
        boolean named = words.contains("named");
        boolean kept = fate.startsWith(KEPT);
        if (named && (mentions || !kept) || fate.equals("kept")) {
            throw new IllegalArgumentException(
                    "Only what is kept can be kept where it names somebody, and a reason is needed: " + text);
        }
        return kept
                ? new ColumnRule(
                        words.contains("exported"),
                        Fate.KEPT,
                        KeptReason.valueOf(fate.substring(KEPT.length())),
                        mentions,
                        named)
                : new ColumnRule(
                        words.contains("exported"), Fate.valueOf(fate.toUpperCase(Locale.ROOT)), null, mentions, false);
    }
}
