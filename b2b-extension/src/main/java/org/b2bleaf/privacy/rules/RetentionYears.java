package org.b2bleaf.privacy.rules;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many years papers are kept, by country, such as {@code *=10, NO=5}. Years are full ones after the year of the paper, as
 * accounting laws count them: a paper of May 2026 with 5 years is kept until the end of 2031.
 */
public final class RetentionYears {

    /** Every country that is not named. */
    public static final String OTHERS = "*";

    private static final int MOST = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Map<String, Integer> years;

    private RetentionYears(Map<String, Integer> years) {
        this.years = years;
    }

    /** Why a text says no years. */
    public enum Problem {
        /** A part has no {@code =}, or nothing on one side. */
        NOT_A_PAIR,
        /** A code that is neither a country of ISO 3166 nor {@code *}. */
        NO_COUNTRY,
        /** Not a whole number from 0 to 100. */
        NO_YEARS,
        /** A country stands there twice. */
        TWICE,
        /** {@code *} is missing, so that some countries have no years. */
        NO_OTHERS
    }

    /** A text that cannot be read. */
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Problem problem;
        private final String part;

        Unreadable(Problem problem, String part) {
            super(problem + ": " + part);
            this.problem = problem;
            this.part = part;
        }

        public Problem problem() {
            return problem;
        }

        /** The part that is wrong, as it was typed; empty when something is missing. */
        public String part() {
            return part;
        }
    }

    /** @throws Unreadable with the first part that is wrong */
    public static RetentionYears parse(String text) {
        Map<String, Integer> years = new TreeMap<>();
        for (String part : text.split(",")) {
            if (!part.isBlank()) {
                add(years, part.strip());
            }
        }
        if (!years.containsKey(OTHERS)) {
            throw new Unreadable(Problem.NO_OTHERS, "");
        }
        return new RetentionYears(years);
    }

    private static void add(Map<String, Integer> years, String part) {
        int equals = part.indexOf('=');
        if (equals < 1 || equals == part.length() - 1) {
            throw new Unreadable(Problem.NOT_A_PAIR, part);
        }
        String country = part.substring(0, equals).strip().toUpperCase(Locale.ROOT);
        String number = part.substring(equals + 1).strip();
        if (!country.equals(OTHERS) && !COUNTRIES.contains(country)) {
            throw new Unreadable(Problem.NO_COUNTRY, part);
        }
        if (!number.matches("[0-9]{1,3}") || Integer.parseInt(number) > MOST) {
            throw new Unreadable(Problem.NO_YEARS, part);
        }
        if (years.put(country, Integer.valueOf(number)) != null) {
            throw new Unreadable(Problem.TWICE, part);
        }
    }

    /** @param country ISO 3166 code in any case; null or unknown for {@link #OTHERS} */
    public int of(String country) {
        Integer own = country == null ? null : years.get(country.strip().toUpperCase(Locale.ROOT));
        return own == null ? years.get(OTHERS) : own;
    }

    /**
     * The last day on which a paper is kept.
     *
     * @param country of the buyer; null when it is not known
     * @param sellerCountry of the seller; null or empty when only the buyer's counts
     */
    public LocalDate until(LocalDate paper, String country, String sellerCountry) {
        int sellers = sellerCountry == null || sellerCountry.isBlank() ? 0 : of(sellerCountry);
        return LocalDate.of(paper.getYear() + Math.max(of(country), sellers), Month.DECEMBER, 31);
    }

    /** As it can be parsed again, the countries by their codes. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        years.forEach((country, number) -> text.append(text.isEmpty() ? "" : ", ")
                .append(country)
                .append('=')
                .append(number));
        return text.toString();
    }
}
