package org.b2bleaf.store.rules;

import java.util.regex.Pattern;

/**
 * A path pattern in Ant's notation: {@code ?} is one character and {@code *} any characters of one segment;
 * {@code **} as a segment is any number of segments, none included, so that {@code /css/**} matches {@code /css} too.
 */
public final class PathPattern {
    private final String text;
    private final Pattern exact;
    private final Pattern ignoringCase;

    private PathPattern(String text) {
        this.text = text;
        String regex = regex(text);
        this.exact = Pattern.compile(regex);
        this.ignoringCase = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @throws IllegalArgumentException when the pattern does not start with "/" */
    public static PathPattern of(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("A path pattern starts with a slash: " + text);
        }
        return new PathPattern(text);
    }

    boolean matches(String path) {
        return exact.matcher(path).matches();
    }

    boolean matchesIgnoringCase(String path) {
        return ignoringCase.matcher(path).matches();
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
