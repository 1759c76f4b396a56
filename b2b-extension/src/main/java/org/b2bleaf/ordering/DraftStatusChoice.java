package org.b2bleaf.ordering;

import java.util.Map;
import org.b2bleaf.choice.Choices;
import org.broadleafcommerce.common.BroadleafEnumerationType;

/** Where a draft order stands, as the admin's forms offer it. */
public enum DraftStatusChoice implements BroadleafEnumerationType {
    SUBMITTED("Submitted"),
    INVOICED("Invoiced"),
    APPROVED("Approved"),
    DECLINED("Declined");

    /** Read by Broadleaf's AbstractFieldMetadataProvider.setupBroadleafEnumeration. */
    public static final Map<String, BroadleafEnumerationType> TYPES = Choices.of(values());

    private final String label;

    DraftStatusChoice(String label) {
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
