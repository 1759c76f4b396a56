package org.b2bleaf.admin.company;

import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.b2bleaf.admin.entity.FormFields;
import org.b2bleaf.admin.entity.FormFields.Option;
import org.b2bleaf.language.rules.PageLanguage;
import org.broadleafcommerce.openadmin.dto.FieldMetadata;
import org.springframework.context.i18n.LocaleContextHolder;

/** The lists that a location's form offers where its columns hold codes, named in the language of the admin. */
public final class LocationFields {

    private LocationFields() {}

    static void offerLists(Map<String, FieldMetadata> fields) {
        Locale shown = LocaleContextHolder.getLocale();
        List<Option> countries = countries();
        FormFields.offer(fields.get("language"), languages(shown));
        FormFields.offer(fields.get("timeZone"), timeZones());
        FormFields.offer(fields.get("shippingAddress.country"), countries);
        FormFields.offer(fields.get("billingAddress.country"), countries);
    }

    /** By name. */
    public static List<Option> countries() {
        Locale shown = LocaleContextHolder.getLocale();
        return named(Locale.getISOCountries(), code -> new Locale("", code).getDisplayCountry(shown));
    }

    /** The six that all texts are in come first; then those in which a shop may have texts of its own. */
    private static List<Option> languages(Locale shown) {
        List<Option> ours = PageLanguage.OURS.stream()
                .map(it -> new Option(it.toLanguageTag(), it.getDisplayName(shown)))
                .toList();
        String[] others = Arrays.stream(Locale.getISOLanguages())
                .filter(code -> PageLanguage.OURS.stream()
                        .noneMatch(it -> it.getLanguage().equals(code)))
                .toArray(String[]::new);
        return Stream.concat(ours.stream(), named(others, code -> new Locale(code).getDisplayLanguage(shown)).stream())
                .toList();
    }

    private static List<Option> named(String[] codes, Function<String, String> name) {
        return Arrays.stream(codes)
                .map(code -> new Option(code, name.apply(code)))
                .sorted(Comparator.comparing(Option::label, Collator.getInstance(LocaleContextHolder.getLocale())))
                .toList();
    }

    /** Those named by a place, without the aliases and the zones of systems. */
    public static List<Option> timeZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals("UTC")
                        || id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .map(id -> new Option(id, id.replace('_', ' ')))
                .toList();
    }
}
