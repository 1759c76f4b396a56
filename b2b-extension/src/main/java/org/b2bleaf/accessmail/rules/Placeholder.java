package org.b2bleaf.accessmail.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a template may ask to be filled in, written as {@code {{firstName}}}. */
public enum Placeholder {
    FIRST_NAME("firstName"),
    LAST_NAME("lastName"),
    EMAIL("email"),
    COMPANY_NAME("companyName"),
    /** The names of the customer's locations with the permission at each. */
    LOCATIONS("locations"),
    SHOP_NAME("shopName"),
    /** The address of the sign-in page. */
    SIGN_IN_LINK("signInLink");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** As it is typed into a template. */
    public String token() {
        return "{{" + word + "}}";
    }

    /** @param word in exactly these letters */
    public static Optional<Placeholder> named(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }

    /** What somebody meant who typed this: other letters of the same word, or up to two slips. */
    public static Optional<Placeholder> meantBy(String typed) {
        String plain = plain(typed);
        return Arrays.stream(values())
                .filter(it -> slips(plain, plain(it.word)) <= Math.min(2, (plain.length() + 1) / 3))
                .min(Comparator.comparingInt(it -> slips(plain, plain(it.word))));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /** Letters to add, drop or change (Levenshtein's distance). */
    private static int slips(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
