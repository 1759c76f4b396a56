package org.b2bleaf.api.rules;

/** Text that every database can store and send back unchanged. */
public final class PlainText {

    private PlainText() {}

    /** Whether it has no NUL, which PostgreSQL refuses, and no half of a character, which cannot be written in UTF-8. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return false;
            }
            if (Character.isHighSurrogate(unit)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
