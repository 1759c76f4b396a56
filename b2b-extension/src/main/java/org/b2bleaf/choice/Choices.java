package org.b2bleaf.choice;

import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafcommerce.common.BroadleafEnumerationType;

/** The map that Broadleaf's admin expects in the static field {@code TYPES} of an enumeration. */
public final class Choices {

    private Choices() {}

    /** The values by their stored names, in the order given. */
    public static Map<String, BroadleafEnumerationType> of(BroadleafEnumerationType... values) {
        Map<String, BroadleafEnumerationType> choices = new LinkedHashMap<>();
        for (BroadleafEnumerationType value : values) {
            choices.put(value.getType(), value);
        }
        return choices;
    }
}
