package org.b2bleaf.demo.site;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody typed into the search field, turned into queries for Solr's edismax parser. Nothing but letters and
 * digits gets through, so nothing that was typed can be read as syntax.
 */
record SearchWords(String typed) {

    private static final Pattern SKU = Pattern.compile("\\p{L}{2,}(-[\\p{L}\\p{N}]+)+");
    private static final int MOST_WORDS = 8;

    SearchWords {
        typed = typed == null ? "" : typed.strip();
    }

    boolean isEmpty() {
        return words().isEmpty();
    }

    /** Every word, or the beginning of one, must be there; whole words rank higher. A SKU is looked up as it is. */
    String strict() {
        if (SKU.matcher(typed).matches()) {
            return "\"" + typed + "\"";
        }
        return words().stream().map(word -> "+" + word + "* " + word).collect(Collectors.joining(" "));
    }

    /** Any of the words is enough: asked when the strict query finds nothing. */
    String loose() {
        return String.join(" ", words());
    }

    private List<String> words() {
        return Arrays.stream(typed.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
