package org.b2bleaf.company;

import java.util.Map;
import org.b2bleaf.choice.Choices;
import org.broadleafcommerce.common.BroadleafEnumerationType;

/** Whether a company, a location or a catalog is in use, as the admin's forms offer it. */
public enum ActiveStatusChoice implements BroadleafEnumerationType {
    ACTIVE("Active"),
    ARCHIVED("Archived");

    /** Read by Broadleaf's AbstractFieldMetadataProvider.setupBroadleafEnumeration. */
    public static final Map<String, BroadleafEnumerationType> TYPES = Choices.of(values());

    private final String label;

    ActiveStatusChoice(String label) {
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
