package org.b2bleaf.company;

import java.util.Map;
import org.b2bleaf.choice.Choices;
import org.broadleafcommerce.common.BroadleafEnumerationType;

/** When an order of a location is paid, as the admin's forms offer it. */
public enum TermsTypeChoice implements BroadleafEnumerationType {
    NONE("At checkout"),
    NET("Net days"),
    DUE_ON_FULFILMENT("Due on fulfilment"),
    FIXED_DATE("On a fixed date");

    /** Read by Broadleaf's AbstractFieldMetadataProvider.setupBroadleafEnumeration. */
    public static final Map<String, BroadleafEnumerationType> TYPES = Choices.of(values());

    private final String label;

    TermsTypeChoice(String label) {
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
