package org.b2bleaf.accessmail.rules;

/**
 * Why a template is refused, and where.
 *
 * @param line from 1
 * @param column of the first character that is wrong, from 1, in characters as a reader counts them
 * @param word what is wrong, as it was typed; empty for the text as a whole
 * @param suggestion what may have been meant; null when nobody can tell
 */
public record TemplateProblem(Field field, Kind kind, int line, int column, String word, String suggestion) {

    /** The two texts of a template. */
    public enum Field {
        SUBJECT(200),
        BODY(10_000);

        private final int maxLength;

        Field(int maxLength) {
            this.maxLength = maxLength;
        }

        /** The most characters that it takes. */
        public int maxLength() {
            return maxLength;
        }
    }

    /** The kinds of problems; the part of a message key that says what is wrong. */
    public enum Kind {
        /** Nothing was typed. */
        EMPTY,
        TOO_LONG,
        /** A well-formed placeholder that does not exist. */
        UNKNOWN,
        /** Braces that are no placeholder. */
        BROKEN,
        /** A character that no mail can show. */
        CHARACTER,
        /** HTML, which mails do not take. */
        HTML,
        /** A link that leads nowhere or runs something. */
        LINK
    }
}
