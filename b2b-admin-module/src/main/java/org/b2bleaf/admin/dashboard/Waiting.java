package org.b2bleaf.admin.dashboard;

/**
 * Work that waits for the merchant's staff.
 *
 * @param section of the menu, such as {@code b2b-draft}
 * @param name the end of its message key
 * @param count as text, as counting ends somewhere: {@code 12} or {@code 1000+}; {@code 0} for none
 * @param urgent whether it costs money to leave it
 * @param link to the list
 */
public record Waiting(String section, String name, String count, boolean urgent, String link) {

    public boolean isNone() {
        return count.equals("0");
    }
}
