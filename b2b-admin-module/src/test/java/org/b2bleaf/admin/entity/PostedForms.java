package org.b2bleaf.admin.entity;

import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.Property;

/** Forms as Broadleaf hands them on. */
public final class PostedForms {

    private PostedForms() {}

    /** @param namesAndValues in turn */
    public static Entity form(String... namesAndValues) {
        Entity entity = new Entity();
        Property[] properties = new Property[namesAndValues.length / 2];
        for (int i = 0; i < properties.length; i++) {
            properties[i] = new Property();
            properties[i].setName(namesAndValues[2 * i]);
            properties[i].setValue(namesAndValues[2 * i + 1]);
        }
        entity.setProperties(properties);
        return entity;
    }
}
