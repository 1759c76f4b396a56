package org.b2bleaf.company;

import java.util.Map;
import org.b2bleaf.choice.Choices;
import org.broadleafcommerce.common.BroadleafEnumerationType;

/** What a location demands of the PO number, as the admin's forms offer it. */
public enum PoRuleChoice implements BroadleafEnumerationType {
    OPTIONAL("Optional"),
    REQUIRED("Required"),
    PATTERN("Must match a pattern");

    /** Read by Broadleaf's AbstractFieldMetadataProvider.setupBroadleafEnumeration. */
    public static final Map<String, BroadleafEnumerationType> TYPES = Choices.of(values());

    private final String label;

    PoRuleChoice(String label) {
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
