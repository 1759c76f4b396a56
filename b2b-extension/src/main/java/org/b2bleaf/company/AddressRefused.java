package org.b2bleaf.company;

import java.util.Map;
import org.b2bleaf.company.rules.TypedAddress.Field;
import org.b2bleaf.company.rules.TypedAddress.Problem;

/** An address that a buyer typed for a location cannot be used; nothing was stored. */
public class AddressRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<Field, Problem> shipping;
    private final transient Map<Field, Problem> billing;

    AddressRefused(Map<Field, Problem> shipping, Map<Field, Problem> billing) {
        super("Refused: shipping " + shipping + ", billing " + billing, null, false, false);
        this.shipping = Map.copyOf(shipping);
        this.billing = Map.copyOf(billing);
    }

    boolean isReal() {
        return !shipping.isEmpty() || !billing.isEmpty();
    }

    /** @return by field, empty when nothing is wrong with it */
    public Map<Field, Problem> shipping() {
        return shipping;
    }

    /** @return by field, empty when nothing is wrong with it */
    public Map<Field, Problem> billing() {
        return billing;
    }
}
