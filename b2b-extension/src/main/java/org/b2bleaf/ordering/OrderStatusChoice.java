package org.b2bleaf.ordering;

import java.util.Map;
import org.b2bleaf.choice.Choices;
import org.broadleafcommerce.common.BroadleafEnumerationType;

/** Where an order stands, as the admin's forms offer it. */
public enum OrderStatusChoice implements BroadleafEnumerationType {
    SUBMITTED("Submitted"),
    FULFILLED("Fulfilled"),
    CANCELLED("Cancelled");

    /** Read by Broadleaf's AbstractFieldMetadataProvider.setupBroadleafEnumeration. */
    public static final Map<String, BroadleafEnumerationType> TYPES = Choices.of(values());

    private final String label;

    OrderStatusChoice(String label) {
        this.label = label;
    }

    @Override
    public String getType() {
        return name();
    }

    @Override
    public String getFriendlyType() {
        return label;
    }
}
