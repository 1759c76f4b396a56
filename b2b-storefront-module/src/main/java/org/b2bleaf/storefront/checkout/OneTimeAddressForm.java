package org.b2bleaf.storefront.checkout;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.company.rules.TypedAddress.Field;
import org.b2bleaf.storefront.account.AddressFields;
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
    private final AddressFields fields;

    /**
     * @param chosen whether the buyer wants another address than the location's
     * @param parameters gives what was typed into a field of the form, null for nothing
     */
    OneTimeAddressForm(boolean chosen, Function<String, String> parameters, List<Country> countries, Locale locale) {
        this.chosen = chosen;
        fields = new AddressFields(PARAMETERS, parameters, countries, locale);
        if (chosen) {
            fields.checked();
        }
    }

    public boolean isChosen() {
        return chosen;
    }

    public boolean isRefused() {
        return fields.isRefused();
    }

    public List<AddressFields.Choice> countries() {
        return fields.countries();
    }

    /** @param constant of {@link Field} */
    public AddressFields.View field(String constant) {
        return fields.field(constant);
    }

    /** @return null when the location's is wanted */
    LocationAddress address() {
        return chosen ? fields.address() : null;
    }
}
