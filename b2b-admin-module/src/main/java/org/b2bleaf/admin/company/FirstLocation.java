package org.b2bleaf.admin.company;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.form.entity.FieldGroup;
import org.broadleafcommerce.openadmin.web.form.entity.Tab;

/** Puts the form of a location into the form of a new company, so that both are created together. */
public final class FirstLocation {

    /** Marks the location's fields among those of the company. */
    public static final String PREFIX = "firstLocation.";

    private static final String GROUP = "B2bCompany_FirstLocation";

    /** Behind the company's own group. */
    private static final int GROUP_ORDER = 1_000_000;

    /** What a first location needs not be told. */
    private static final Set<String> GIVEN = Set.of("company", "status");

    private FirstLocation() {}

    /**
     * @param company the form to add to
     * @param location an empty form of a location, of which the fields are moved
     * @param typed what was posted for the fields with the prefix, by name; empty at first
     */
    public static void addTo(EntityForm company, EntityForm location, Map<String, String> typed) {
        for (Tab tab : location.getTabs()) {
            for (FieldGroup group : tab.getFieldGroups()) {
                boolean first = group.getFields().stream()
                        .anyMatch(field -> field.getName().equals("name"));
                for (Field field : List.copyOf(group.getFields())) {
                    if (GIVEN.contains(field.getName())) {
                        continue;
                    }
                    field.setName(PREFIX + field.getName());
                    if (typed.containsKey(field.getName())) {
                        field.setValue(typed.get(field.getName()));
                    }
                    company.addField(
                            field,
                            first ? GROUP : group.getTitle(),
                            first ? GROUP_ORDER : GROUP_ORDER + 1 + group.getOrder(),
                            tab.getTitle(),
                            tab.getOrder());
                }
            }
        }
        company.clearFieldsMap();
    }
}
