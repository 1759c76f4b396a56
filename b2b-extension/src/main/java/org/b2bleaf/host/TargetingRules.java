package org.b2bleaf.host;

import java.util.Map;
import java.util.Objects;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.TargetingField;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Tells Broadleaf's targeting rules who is shopping, through the customer that they are given. */
final class TargetingRules {

    private TargetingRules() {}

    /** @param customer of the request; null when Broadleaf knows none */
    static void tell(Customer customer, Shopper shopper) {
        if (customer == null || customer.getTransientProperties() == null) {
            return;
        }
        Map<String, Object> properties = customer.getTransientProperties();
        for (TargetingField field : TargetingField.values()) {
            String value = field.of(shopper);
            // A guest is one object in the session, which several requests may hold at a time.
            if (!Objects.equals(properties.get(field.key()), value)) {
                properties.put(field.key(), value);
            }
        }
    }
}
