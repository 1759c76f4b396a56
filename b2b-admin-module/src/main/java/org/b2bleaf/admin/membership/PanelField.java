package org.b2bleaf.admin.membership;

import org.broadleafcommerce.openadmin.web.form.entity.Field;

/**
 * Puts a panel of ours into a tab of Broadleaf's form, whose template shows each field by the template named after its
 * type. The panel has no value of its own, so nothing of it is posted with the form.
 */
public class PanelField extends Field {

    private final transient Object panel;

    /** @param type names a template below {@code fields}, in lower case */
    public PanelField(String name, String type, Object panel) {
        this.panel = panel;
        setName(name);
        setFriendlyName(name);
        setFieldType(type);
    }

    public Object getPanel() {
        return panel;
    }

    /** Broadleaf would show a read-only field as a text; the panel itself knows what its viewer may do. */
    @Override
    public void setReadOnly(Boolean readOnly) {
        // See above.
    }
}
