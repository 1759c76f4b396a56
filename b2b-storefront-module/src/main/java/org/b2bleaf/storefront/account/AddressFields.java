package org.b2bleaf.storefront.account;

import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.company.rules.TypedAddress;
import org.b2bleaf.company.rules.TypedAddress.Field;
import org.b2bleaf.company.rules.TypedAddress.Problem;
import org.broadleafcommerce.profile.core.domain.Country;

/** The fields of an address in a form: what was typed, what is wrong with it, and the countries to choose from. */
public final class AddressFields {

    private final Map<Field, String> names;
    private final Map<Field, String> typed = new EnumMap<>(Field.class);
    private final Map<Field, Problem> problems = new EnumMap<>(Field.class);
    private final List<Choice> countries;

    /** A country that the shop ships to. */
    public record Choice(String code, String name) {}

    /**
     * @param names of the parameters
     * @param parameters gives what was typed, null for nothing
     * @param countries that the shop knows
     */
    public AddressFields(
            Map<Field, String> names, Function<String, String> parameters, List<Country> countries, Locale locale) {
        this.names = names;
        this.countries = countries.stream()
                .map(Country::getAbbreviation)
                .map(code -> new Choice(code, new Locale("", code).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(Choice::name, Collator.getInstance(locale)))
                .toList();
        names.forEach((field, name) -> typed.put(field, TypedAddress.normalise(parameters.apply(name))));
    }

    /** Fields of an address that is stored. */
    static AddressFields of(LocationAddress address, Map<Field, String> names, List<Country> countries, Locale locale) {
        AddressFields fields = new AddressFields(names, name -> null, countries, locale);
        fields.typed.put(Field.NAME, address.getName());
        fields.typed.put(Field.ADDRESS1, address.getAddress1());
        fields.typed.put(Field.ADDRESS2, address.getAddress2());
        fields.typed.put(Field.POSTAL_CODE, address.getPostalCode());
        fields.typed.put(Field.CITY, address.getCity());
        fields.typed.put(Field.COUNTRY, address.getCountry());
        return fields;
    }

    /** Finds out what is wrong with what was typed. @return the same fields */
    public AddressFields checked() {
        problems.putAll(TypedAddress.problems(typed));
        Set<String> known = countries.stream().map(Choice::code).collect(Collectors.toSet());
        if (!problems.containsKey(Field.COUNTRY) && !known.contains(typed.get(Field.COUNTRY))) {
            problems.put(Field.COUNTRY, Problem.NOT_A_COUNTRY);
        }
        return this;
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    public List<Choice> countries() {
        return countries;
    }

    /** @param constant of {@link Field} */
    public View field(String constant) {
        Field field = Field.valueOf(constant);
        Problem problem = problems.get(field);
        return new View(field, names.get(field), typed.get(field), problem == null ? null : problem.name());
    }

    public LocationAddress address() {
        return new LocationAddress(
                typed.get(Field.NAME),
                typed.get(Field.ADDRESS1),
                typed.get(Field.ADDRESS2),
                typed.get(Field.CITY),
                typed.get(Field.POSTAL_CODE),
                typed.get(Field.COUNTRY));
    }

    /**
     * One field.
     *
     * @param value null for none
     * @param problem the end of a message key; null when nothing is wrong
     */
    public record View(Field field, String name, String value, String problem) {

        public int maxLength() {
            return field.maxLength();
        }

        public boolean required() {
            return field.isRequired();
        }
    }
}
