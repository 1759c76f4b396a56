package org.b2bleaf.admin.company;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.b2bleaf.admin.entity.FormFields;
import org.b2bleaf.admin.entity.FormFields.Option;
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

    private static List<Option> languages(Locale shown) {
        return named(Locale.getISOLanguages(), code -> new Locale(code).getDisplayLanguage(shown));
    }

    private static List<Option> named(String[] codes, Function<String, String> name) {
        return Arrays.stream(codes)
                .map(code -> new Option(code, name.apply(code)))
                .sorted(Comparator.comparing(Option::label))
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
