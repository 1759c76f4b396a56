package org.b2bleaf.membership;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.persistence.Query;

/** What somebody typed above a list: each word must be contained in one of the columns, in any case. */
record TypedFilter(List<String> words) {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** More than anybody types; each costs a condition. */
    private static final int MAX_WORDS = 6;

    static TypedFilter of(String typed) {
        return new TypedFilter(
                typed == null || typed.isBlank()
                        ? List.of()
                        : SPACE.splitAsStream(typed.strip().toLowerCase(Locale.ROOT))
                                .limit(MAX_WORDS)
                                .toList());
    }

    boolean isBlank() {
        return words.isEmpty();
    }

    /** The end of a condition; empty when nothing was typed. */
    String on(String... columns) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> Stream.of(columns)
                        .map(column -> "lower(" + column + ") like :word" + i + " escape '!'")
                        .collect(Collectors.joining(" or ", " and (", ")")))
                .collect(Collectors.joining());
    }

    <T extends Query> T bind(T query) {
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, "%" + escaped(words.get(i)) + "%");
        }
        return query;
    }

    /** A typed percent sign is no wildcard. */
    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
