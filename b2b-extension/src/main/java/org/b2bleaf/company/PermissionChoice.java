package org.b2bleaf.company;

import java.util.Map;
import org.b2bleaf.choice.Choices;
import org.broadleafcommerce.common.BroadleafEnumerationType;

/** What a member may do at a location, as the admin's forms offer it. */
public enum PermissionChoice implements BroadleafEnumerationType {
    ORDERING_ONLY("Ordering only"),
    LOCATION_ADMIN("Location admin");

    /** Read by Broadleaf's AbstractFieldMetadataProvider.setupBroadleafEnumeration. */
    public static final Map<String, BroadleafEnumerationType> TYPES = Choices.of(values());

    private final String label;

    PermissionChoice(String label) {
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
