package org.b2bleaf.ordering;

import java.util.Map;
import org.b2bleaf.choice.Choices;
import org.broadleafcommerce.common.BroadleafEnumerationType;

/** How much of an order is paid, as the admin's forms offer it. */
public enum PaymentStatusChoice implements BroadleafEnumerationType {
    PENDING("Payment pending"),
    AUTHORIZED("Authorized"),
    PARTIALLY_PAID("Partially paid"),
    PAID("Paid"),
    REFUNDED("Refunded");

    /** Read by Broadleaf's AbstractFieldMetadataProvider.setupBroadleafEnumeration. */
    public static final Map<String, BroadleafEnumerationType> TYPES = Choices.of(values());

    private final String label;

    PaymentStatusChoice(String label) {
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
