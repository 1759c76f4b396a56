package org.b2bleaf.requestaccess.rules;

/**
 * The name of a person, taken apart for a customer record. A guess that the merchant can correct before approving.
 *
 * @param first never empty
 * @param last null when the name is one word
 */
public record ContactName(String first, String last) {

    /** @param name one line that is not blank; the last word is the last name */
    public static ContactName of(String name) {
        String stripped = name.strip().replaceAll("\\s+", " ");
        int space = stripped.lastIndexOf(' ');
        return space < 0
                ? new ContactName(stripped, null)
                : new ContactName(stripped.substring(0, space), stripped.substring(space + 1));
    }
}
