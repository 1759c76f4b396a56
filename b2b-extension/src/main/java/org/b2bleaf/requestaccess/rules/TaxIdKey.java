package org.b2bleaf.requestaccess.rules;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tax id without what people write in different ways: spaces, punctuation, the country in front, and the word for VAT
 * behind. Equal keys are a hint to look, never a proof.
 */
public final class TaxIdKey {

    private static final int COUNTRY = 2;
    private static final int FEWEST = 5;

    /** ISO codes, and the two that VAT numbers have of their own: Greece and Northern Ireland. */
    private static final Set<String> COUNTRIES = Stream.concat(
                    Stream.of(Locale.getISOCountries()), Stream.of("EL", "XI"))
            .collect(Collectors.toSet());

    private TaxIdKey() {}

    /**
     * @param taxId as typed; may be null
     * @return empty when it is too short to tell one from another
     */
    public static String of(String taxId) {
        if (taxId == null) {
            return "";
        }
        String text = taxId.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        text = text.replaceAll("(?<=\\d)(MVA|MWST|TVA|IVA)$", "");
        if (text.length() >= COUNTRY + FEWEST
                && COUNTRIES.contains(text.substring(0, COUNTRY))
                && text.substring(COUNTRY).matches("[A-Z]?.?\\d.*")) {
            text = text.substring(COUNTRY);
        }
        return text.length() < FEWEST ? "" : text;
    }
}
