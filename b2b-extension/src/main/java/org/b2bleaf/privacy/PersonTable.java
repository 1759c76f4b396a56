package org.b2bleaf.privacy;

/**
 * The rows of one table that are about a person. What happens to their columns says the list, see {@link PersonalData}.
 *
 * @param name the table; behind an {@code @} a part of its rows, when the list treats them differently
 * @param key the column of the primary key that a report names; a number
 * @param rows the condition on these rows, with {@code :ids} for the ids of the person's customers, {@code :email} for the
 *     address in lower case and {@code :actors} for the names in the audit trail
 * @param day the date that the years of keeping count from, as SQL; null where nothing is kept for years
 * @param country the code of the country whose years count, as SQL; null for none
 */
public record PersonTable(String name, String key, String rows, String day, String country) {

    public PersonTable(String name, String key, String rows) {
        this(name, key, rows, null, null);
    }

    /** Without the part. */
    public String table() {
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }
}
