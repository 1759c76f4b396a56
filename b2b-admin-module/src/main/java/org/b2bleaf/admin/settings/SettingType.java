package org.b2bleaf.admin.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.store.rules.GateSettings;

/**
 * Which values a setting takes and how the page lets somebody type them.
 *
 * @param input the kind of input: checkbox, number or text
 * @param min the smallest number, null unless it is one
 * @param max the largest number, null unless it is one
 * @param problem the message for a value that is not taken
 */
public record SettingType(String input, Integer min, Integer max, Predicate<String> takes, String problem) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

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
                "text", null, null, value -> value.isEmpty() || isLink(value), "B2bSettings_problem_link");
    }

    Optional<String> problemOf(String value) {
        if (value.length() > B2bSettings.MAX_LENGTH) {
            return Optional.of("B2bSettings_problem_tooLong");
        }
        return takes.test(value) ? Optional.empty() : Optional.of(problem);
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

    /** Not {@code javascript:} and not {@code //elsewhere}: the value becomes a link on public pages. */
    private static boolean isLink(String value) {
        if (value.startsWith("/")) {
            return !value.startsWith("//") && !value.contains("\\");
        }
        try {
            URI uri = new URI(value);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
