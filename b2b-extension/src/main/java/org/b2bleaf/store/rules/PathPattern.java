package org.b2bleaf.store.rules;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A path pattern in Ant's notation: {@code ?} is one character and {@code *} any characters of one segment;
 * {@code **} as a segment is any number of segments, none included, so that {@code /css/**} matches {@code /css} too.
 */
public final class PathPattern {
    private static final Pattern NEVER = Pattern.compile("[%;#\\\\{}\\s\\p{Cntrl}]");

    private final String text;
    private final Pattern exact;
    private final Pattern folded;

    private PathPattern(String text, String exact, String folded) {
        this.text = text;
        this.exact = Pattern.compile(exact);
        this.folded = Pattern.compile(folded);
    }

    /** @throws IllegalArgumentException when the pattern does not start with "/" */
    public static PathPattern of(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("A path pattern starts with a slash: " + text);
        }
        return new PathPattern(text, regex(text), regex(Folding.of(text)));
    }

    /**
     * A pattern as somebody types it.
     *
     * @throws IllegalArgumentException when it does not start with "/", or has what no path has that the gate reads, so
     *     that it would never match and seem to: "//", dot segments, encoding, path parameters, a query, blanks
     */
    public static PathPattern typed(String text) {
        boolean dots = Arrays.stream(text.split("/")).anyMatch(segment -> segment.endsWith("."));
        if (text.contains("//") || dots || NEVER.matcher(text).find()) {
            throw new IllegalArgumentException("No path has this: " + text);
        }
        return of(text);
    }

    /** The path itself, whatever characters it has. */
    static PathPattern literally(String path) {
        return new PathPattern(path, Pattern.quote(path), Pattern.quote(Folding.of(path)));
    }

    boolean matches(String path) {
        return exact.matcher(path).matches();
    }

    /** @param path as {@link RequestPath#spellings} gives it */
    boolean matchesFolded(String path) {
        return folded.matcher(path).matches();
    }

    private static String regex(String text) {
        StringBuilder regex = new StringBuilder();
        for (String segment : text.substring(1).split("/", -1)) {
            regex.append(segment.equals("**") ? "(?:/.*)?" : "/" + segmentRegex(segment));
        }
        return regex.toString();
    }

    private static String segmentRegex(String segment) {
        StringBuilder regex = new StringBuilder();
        for (char c : segment.replaceAll("\\*+", "*").toCharArray()) {
            switch (c) {
                case '*' -> regex.append("[^/]*");
                case '?' -> regex.append("[^/]");
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathPattern pattern && pattern.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
