package org.b2bleaf.store;

import java.util.function.Function;
import java.util.stream.Stream;
import org.b2bleaf.company.LocationAccess;

/**
 * What Broadleaf's targeting rules may ask of a shopper: content, banners and pages of the CMS, and offers. The values are
 * among the customer's transient properties for the time of a request, so that a rule finds them wherever Broadleaf hands
 * it the customer.
 */
public enum TargetingField {
    /** Whether the session carries B2B rights: "true" or "false", never absent in a request. */
    CUSTOMER("b2bCustomer", shopper -> String.valueOf(shopper.isB2b())),
    /** The external id of the company bought for; absent without one. */
    COMPANY("b2bCompany", shopper -> ofLocation(shopper, LocationAccess::companyExternalId)),
    /** The external id of the current location; absent without one. */
    LOCATION("b2bLocation", shopper -> ofLocation(shopper, LocationAccess::externalId));

    /** What Broadleaf's rule builder puts between a map and its key, FieldManager.MAPFIELDSEPARATOR. */
    private static final String KEY_OF = "---";

    private final String key;
    private final Function<Shopper, String> value;

    TargetingField(String key, Function<Shopper, String> value) {
        this.key = key;
        this.value = value;
    }

    private static String ofLocation(Shopper shopper, Function<LocationAccess, String> id) {
        return shopper.currentLocation().map(id).orElse(null);
    }

    /**
     * @param customerRule a rule as Broadleaf stores it; null for none
     * @return whether it asks for any of these fields, so that whoever wrote it thought of B2B customers
     */
    public static boolean anyIn(String customerRule) {
        return customerRule != null && Stream.of(values()).anyMatch(field -> customerRule.contains(field.key));
    }

    /** The name among the customer's transient properties. */
    public String key() {
        return key;
    }

    /** The name of the field in a rule about the customer. */
    public String field() {
        return "transientProperties" + KEY_OF + key;
    }

    /** @return null when the shopper has none */
    public String of(Shopper shopper) {
        return value.apply(shopper);
    }
}
