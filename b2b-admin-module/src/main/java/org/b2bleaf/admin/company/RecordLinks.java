package org.b2bleaf.admin.company;

import java.util.Map;
import org.b2bleaf.admin.entity.FormFields;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.web.form.component.ListGrid;
import org.broadleafcommerce.openadmin.web.form.component.ListGridRecord;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.springframework.stereotype.Component;

/** In the lists on our pages the first column of a row leads to the page of its record. */
@Component("b2bRecordLinks")
public class RecordLinks extends AbstractFormBuilderExtensionHandler {

    /** By the entity of a list. */
    private static final Map<String, String> PAGES = Map.of(
            CompanyLocationImpl.class.getName(), "/company-location",
            B2bOrderImpl.class.getName(), "/b2b-order");

    @Override
    public ExtensionResultStatusType modifyListGridRecord(String className, ListGridRecord row, Entity record) {
        ListGrid list = row.getListGrid();
        if (ListGrid.Type.BASIC.toString().equalsIgnoreCase(list.getListGridType())) {
            if (PAGES.containsKey(className)) {
                link(list, PAGES.get(className));
            }
        }
        list.getHeaderFields().stream()
                .filter(column -> FormFields.isComputed(column.getName()))
                .forEach(column -> column.setFilterSortDisabled(true));
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private static void link(ListGrid list, String page) {
        list.setExternalEntitySectionKey(page);
        list.getHeaderFields().iterator().next().setMainEntityLink(true);
    }
}
