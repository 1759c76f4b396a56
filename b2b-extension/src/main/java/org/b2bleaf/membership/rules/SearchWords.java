package org.b2bleaf.membership.rules;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words by which a customer is found. Stored and typed words are made alike: in lower case, without accents, so that
 * "soren" finds Søren.
 */
public final class SearchWords {

    /** The longest word that is kept, in UTF-16 units. */
    public static final int MAX_LENGTH = 255;

    /** More than anybody types; each costs a look-up. */
    private static final int MAX_TYPED = 6;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters that Unicode does not decompose, as those without a Norwegian or Polish keyboard write them. */
    private static final Map<String, String> PLAIN = Map.of(
            "ø", "o",
            "ł", "l",
            "đ", "d",
            "ı", "i",
            "æ", "ae",
            "œ", "oe",
            "ß", "ss",
            "þ", "th");

    private SearchWords() {}

    /** The words of a customer and the whole e-mail address. Each part may be null. */
    public static Set<String> of(String firstName, String lastName, String email) {
        Set<String> words = new LinkedHashSet<>();
        Stream.of(firstName, lastName, email).flatMap(SearchWords::split).forEach(words::add);
        if (email != null && !email.isBlank()) {
            words.add(kept(plain(email.strip())));
        }
        return words;
    }

    /**
     * What each must begin a word of the customer, the longest first; of very many the shortest are left out. The beginning
     * of an address, such as {@code lars@north}, stays in one piece.
     *
     * @param text null finds nothing
     */
    public static List<String> typed(String text) {
        return text == null
                ? List.of()
                : SPACE.splitAsStream(text.strip())
                        .flatMap(part -> part.indexOf('@') > 0 ? Stream.of(kept(plain(part))) : split(part))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .limit(MAX_TYPED)
                        .toList();
    }

    private static Stream<String> split(String text) {
        return text == null
                ? Stream.of()
                : NO_WORD.splitAsStream(plain(text))
                        .filter(word -> !word.isEmpty())
                        .map(SearchWords::kept);
    }

    private static String plain(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String plain = MARKS.matcher(lower).replaceAll("");
        for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return plain;
    }

    /** Cut so that no character is torn apart. */
    private static String kept(String word) {
        if (word.length() <= MAX_LENGTH) {
            return word;
        }
        return word.substring(0, Character.isHighSurrogate(word.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH);
    }
}
