package org.b2bleaf.exchange.rules;

/**
 * One thing that stands against an import.
 *
 * @param file the entry's or the upload's name; null when it is about neither
 * @param line of the file, the header being line 1; 0 when it is about the whole file
 * @param column its name; null when it is about the whole row
 * @param value what was found there, cut to {@link #MAX_VALUE}; null for nothing
 * @param otherLine the line that contradicts this one; 0 for none
 */
public record Problem(String file, long line, String column, Reason reason, String value, long otherLine) {

    public static final int MAX_VALUE = 200;

    public Problem {
        file = cut(file);
        column = cut(column);
        value = cut(value);
    }

    public static Problem ofUpload(Reason reason, String entry) {
        return new Problem(entry, 0, null, reason, null, 0);
    }

    public static Problem at(ImportFile file, long line, String column, Reason reason, String value) {
        return new Problem(file.fileName(), line, column, reason, value, 0);
    }

    /** The same, naming the line that contradicts it. */
    public Problem against(long line) {
        return new Problem(file, this.line, column, reason, value, line);
    }

    private static String cut(String text) {
        if (text == null || text.length() <= MAX_VALUE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_VALUE - 1)) ? MAX_VALUE - 1 : MAX_VALUE;
        return text.substring(0, end);
    }
}
