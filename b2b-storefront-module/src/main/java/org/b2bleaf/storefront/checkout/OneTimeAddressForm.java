package org.b2bleaf.storefront.checkout;

import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.ordering.rules.OneTimeAddress;
import org.b2bleaf.ordering.rules.OneTimeAddress.Field;
import org.b2bleaf.ordering.rules.OneTimeAddress.Problem;
import org.broadleafcommerce.profile.core.domain.Country;

/** The part of the checkout page in which a buyer types an address for one order. */
public final class OneTimeAddressForm {

    private static final Map<Field, String> PARAMETERS = Map.of(
            Field.NAME, "shipName",
            Field.ADDRESS1, "shipAddress1",
            Field.ADDRESS2, "shipAddress2",
            Field.POSTAL_CODE, "shipPostalCode",
            Field.CITY, "shipCity",
            Field.COUNTRY, "shipCountry");

    private final boolean chosen;
    private final Map<Field, String> typed;
    private final Map<Field, Problem> problems;
    private final List<Choice> countries;

    /** A country that the shop ships to. */
    public record Choice(String code, String name) {}

    /**
     * @param chosen whether the buyer wants another address than the location's
     * @param parameters gives what was typed into a field of the form, null for nothing
     */
    OneTimeAddressForm(boolean chosen, Function<String, String> parameters, List<Country> countries, Locale locale) {
        this.chosen = chosen;
        this.countries = countries.stream()
                .map(Country::getAbbreviation)
                .map(code -> new Choice(code, new Locale("", code).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(Choice::name, Collator.getInstance(locale)))
                .toList();
        typed = new EnumMap<>(Field.class);
        PARAMETERS.forEach(
                (field, parameter) -> typed.put(field, OneTimeAddress.normalise(parameters.apply(parameter))));
        problems = chosen ? OneTimeAddress.problems(typed) : Map.of();
        Set<String> known = Set.copyOf(this.countries.stream().map(Choice::code).toList());
        if (chosen && !problems.containsKey(Field.COUNTRY) && !known.contains(typed.get(Field.COUNTRY))) {
            problems.put(Field.COUNTRY, Problem.NOT_A_COUNTRY);
        }
    }

    public boolean isChosen() {
        return chosen;
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
        return new View(field, PARAMETERS.get(field), typed.get(field), problem == null ? null : problem.name());
    }

    /** @return null when the location's is wanted */
    LocationAddress address() {
        return chosen
                ? new LocationAddress(
                        typed.get(Field.NAME),
                        typed.get(Field.ADDRESS1),
                        typed.get(Field.ADDRESS2),
                        typed.get(Field.CITY),
                        typed.get(Field.POSTAL_CODE),
                        typed.get(Field.COUNTRY))
                : null;
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
