package org.b2bleaf.privacy.rules;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a person is called, for finding the name in texts of others.
 *
 * @param first the given name, or all of the name where a shop keeps it in one field; null for none
 * @param last the family name; null for none
 */
public record PersonName(String first, String last) {

    /** A shorter name is too likely to be another word. */
    private static final int SHORTEST = 5;

    /** The same for names that are written without spaces, syllable by syllable. */
    private static final int FEWEST_SYLLABLES = 3;

    private static final String SYLLABLES = "[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}]";

    /** The parts that are there. */
    List<String> parts() {
        return Stream.of(first, last)
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .toList();
    }

    /** Whether it is written in signs that stand for syllables or words: between such a name and the next word is no space. */
    boolean isOfSyllables() {
        return String.join("", parts()).matches(SYLLABLES + "+(\\s" + SYLLABLES + "+)*");
    }

    /** The ways of writing it in full; none when it is too short, or a word of one part. */
    List<String> fullForms() {
        List<String> parts = parts();
        String together = String.join(" ", parts);
        if (isOfSyllables()) {
            return together.replaceAll("\\s", "").length() < FEWEST_SYLLABLES ? List.of() : inSyllables(parts);
        }
        if (together.length() < SHORTEST || !together.contains(" ")) {
            return List.of();
        }
        return parts.size() == 1 ? parts : List.of(together, parts.get(1) + ", " + parts.get(0));
    }

    /** Where the family name comes first the shop's order of fields says nothing. */
    private static List<String> inSyllables(List<String> parts) {
        if (parts.size() == 1) {
            return parts;
        }
        String given = parts.get(0);
        String family = parts.get(1);
        return List.of(given + " " + family, family + " " + given, family + given);
    }
}
