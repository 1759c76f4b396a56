package org.b2bleaf.admin.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.b2bleaf.brand.rules.Colour;
import org.b2bleaf.invoice.rules.NumberPattern;
import org.b2bleaf.invoice.rules.ReminderStep;
import org.b2bleaf.privacy.rules.RetentionYears;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.rules.WebLink;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.store.rules.GateSettings;

/**
 * Which values a setting takes and how the page lets somebody type them.
 *
 * @param input the kind of input: checkbox, number or text
 * @param min the smallest number, null unless it is one
 * @param max the largest number, null unless it is one
 * @param check what is wrong with a value, empty when it is taken
 */
public record SettingType(String input, Integer min, Integer max, Function<String, Optional<SettingProblem>> check) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

    /** @param problem the message for a value that is not taken, about the smallest and the largest number */
    SettingType(String input, Integer min, Integer max, Predicate<String> takes, String problem) {
        this(
                input,
                min,
                max,
                value -> takes.test(value)
                        ? Optional.empty()
                        : Optional.of(new SettingProblem(problem, String.valueOf(min), String.valueOf(max))));
    }

    static SettingType onOff() {
        return new SettingType(
                "checkbox",
                null,
                null,
                value -> value.equals("true") || value.equals("false"),
                "B2bSettings_problem_onOff");
    }

    static SettingType number(int min, int max) {
        return new SettingType("number", min, max, value -> isBetween(value, min, max), "B2bSettings_problem_number");
    }

    /** Years by country, see {@link RetentionYears}. */
    static SettingType retentionYears() {
        return new SettingType("text", null, null, value -> {
            try {
                RetentionYears.parse(value);
                return Optional.empty();
            } catch (RetentionYears.Unreadable e) {
                return Optional.of(new SettingProblem("B2bSettings_problem_retention_" + e.problem(), e.part(), null));
            }
        });
    }

    /** The ISO 3166 code of a country, or nothing. */
    static SettingType countryOrNone() {
        return new SettingType(
                "text",
                null,
                null,
                value -> value.isEmpty() || COUNTRIES.contains(value),
                "B2bSettings_problem_country");
    }

    static SettingType text() {
        return new SettingType("text", null, null, value -> true, null);
    }

    static SettingType email() {
        return new SettingType(
                "text", null, null, value -> EmailAddress.parse(value).isPresent(), "B2bSettings_problem_email");
    }

    static SettingType emailOrNone() {
        return new SettingType(
                "text",
                null,
                null,
                value -> value.isEmpty() || EmailAddress.parse(value).isPresent(),
                "B2bSettings_problem_email");
    }

    /** Comma-separated path patterns, which the gate must be able to read, as it would otherwise fail every page. */
    static SettingType paths() {
        return new SettingType("text", null, null, SettingType::arePaths, "B2bSettings_problem_paths");
    }

    /** The same for what stays open: a pattern for everything would be no restriction at all. */
    static SettingType openPaths() {
        return new SettingType(
                "text",
                null,
                null,
                value -> arePaths(value) && !GateSettings.of(true, value, "").opensEverything(),
                "B2bSettings_problem_openPaths");
    }

    /** A page of the shop or an address on the web; empty for none. */
    static SettingType link() {
        return new SettingType(
                "text", null, null, value -> value.isEmpty() || WebLink.isLink(value), "B2bSettings_problem_link");
    }

    /** A full address with http or https; empty for the default. */
    static SettingType address() {
        return new SettingType(
                "text",
                null,
                null,
                value -> value.isEmpty() || (WebLink.isWebAddress(value) && !value.matches(".*[?#].*")),
                "B2bSettings_problem_address");
    }

    /** A colour that people can read, see {@link Colour}; empty for none. */
    static SettingType colour() {
        return new SettingType("colour", null, null, SettingType::problemOfColour);
    }

    /** How numbers of invoices look, see {@link NumberPattern}. */
    static SettingType numberPattern() {
        return new SettingType("text", null, null, value -> NumberPattern.problemOf(value)
                .map(problem -> SettingProblem.of("B2bSettings_problem_pattern_" + problem)));
    }

    /** Numbers of days, separated by commas; empty for none. */
    static SettingType days() {
        return new SettingType(
                "text",
                0,
                ReminderStep.MOST_DAYS,
                value -> ReminderStep.areDays(Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList()),
                "B2bSettings_problem_days");
    }

    /** What {@link SettingsForm} checks together with another setting. */
    static SettingType accountHost() {
        return new SettingType("text", null, null, value -> Optional.empty());
    }

    Optional<SettingProblem> problemOf(String value) {
        if (value.length() > B2bSettings.MAX_LENGTH) {
            return Optional.of(SettingProblem.of("B2bSettings_problem_tooLong"));
        }
        return check.apply(value);
    }

    private static Optional<SettingProblem> problemOfColour(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<Colour> colour = Colour.parse(value);
        if (colour.isEmpty()) {
            return Optional.of(SettingProblem.of("B2bSettings_problem_colour"));
        }
        return colour.filter(it -> !it.isReadable())
                .map(it -> new SettingProblem(
                        "B2bSettings_problem_contrast",
                        oneDecimal(it.contrastWith(Colour.WHITE)),
                        it.readable().toString()));
    }

    /** Rounded down, as 4.47 is not 4.5. */
    private static String oneDecimal(double contrast) {
        return String.valueOf(Math.floor(contrast * 10) / 10);
    }

    private static boolean isBetween(String value, int min, int max) {
        return WHOLE_NUMBER.matcher(value).matches()
                && Integer.parseInt(value) >= min
                && Integer.parseInt(value) <= max;
    }

    private static boolean arePaths(String value) {
        try {
            GateSettings.of(false, value, value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
