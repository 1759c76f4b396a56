package org.b2bleaf.admin.company;

import java.util.Map;
import javax.annotation.Resource;
import org.b2bleaf.admin.entity.FormFields;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.company.CompanyMember;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.LocationPermission;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.web.form.component.DefaultListGridActions;
import org.broadleafcommerce.openadmin.web.form.component.ListGrid;
import org.broadleafcommerce.openadmin.web.form.component.ListGridRecord;
import org.broadleafcommerce.openadmin.web.form.entity.ComboField;
import org.broadleafcommerce.openadmin.web.form.entity.DefaultEntityFormActions;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.springframework.stereotype.Component;

/**
 * What Broadleaf's form builder cannot know of our forms: the values of a new location, the version that an edit starts
 * from, and that companies and locations are archived, not deleted.
 */
@Component("b2bCompanyForms")
public class CompanyForms extends AbstractFormBuilderExtensionHandler {

    /** What a new location starts with; each is posted back, as an untouched choice would not be. */
    private static final Map<String, String> NEW_LOCATION = newLocation();

    /** By the entity of a list. */
    private static final Map<String, String> PAGES = Map.of(
            CompanyLocationImpl.class.getName(), "/company-location", B2bOrderImpl.class.getName(), "/b2b-order");

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Override
    public ExtensionResultStatusType modifyUnpopulatedEntityForm(EntityForm form) {
        if (!isOf(form, CompanyLocation.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        NEW_LOCATION.forEach((name, value) -> form.findField(name).setValue(value));
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private static Map<String, String> newLocation() {
        CompanyLocation fresh = new CompanyLocationImpl();
        return Map.of(
                "status", fresh.getStatus().name(),
                "timeZone", fresh.getTimeZone().getId(),
                "taxExempt", String.valueOf(fresh.isTaxExempt()),
                "termsType", fresh.getTerms().type().name(),
                "submitAsDrafts", String.valueOf(fresh.isSubmitAsDrafts()),
                "onlyCatalogProducts", String.valueOf(fresh.isOnlyCatalogProducts()),
                "oneTimeAddressAllowed", String.valueOf(fresh.isOneTimeAddressAllowed()),
                "poRule", fresh.getPoRule().name(),
                "billingSameAsShipping", String.valueOf(fresh.isBillingSameAsShipping()));
    }

    @Override
    public ExtensionResultStatusType modifyPopulatedEntityForm(EntityForm form, Entity entity) {
        if (form.getId() == null) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        if (isOf(form, Company.class)) {
            addVersion(
                    form,
                    entity,
                    companies.findById(Long.parseLong(form.getId())).getVersion());
        } else if (isOf(form, CompanyLocation.class)) {
            addVersion(
                    form,
                    entity,
                    companies.findLocationById(Long.parseLong(form.getId())).getVersion());
            form.findField("company").setReadOnly(true);
        } else if (isOf(form, LocationPermission.class) || isOf(form, CompanyMember.class)) {
            form.findField("customer").setReadOnly(true);
        } else {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        form.getFields().values().forEach(CompanyForms::offerWhatIsStored);
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    /** A form that is shown again keeps the version that it was first made from. */
    private static void addVersion(EntityForm form, Entity entity, int stored) {
        boolean again = entity.findProperty("version") != null;
        form.addHiddenField(new Field()
                .withName("version")
                .withValue(again ? entity.findProperty("version").getValue() : String.valueOf(stored)));
        form.clearFieldsMap();
    }

    /** A value that came by an import, such as {@code zh-TW}, must not be lost because the list lacks it. */
    private static void offerWhatIsStored(Field field) {
        if (field instanceof ComboField
                && field.getValue() != null
                && ((ComboField) field).getOption(field.getValue()) == null) {
            ((ComboField) field).putOption(field.getValue(), field.getValue());
        }
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!isOf(form, Company.class) && !isOf(form, CompanyLocation.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        form.removeAction(DefaultEntityFormActions.DELETE);
        for (ListGrid grid : form.getAllListGrids()) {
            if (grid.getRowActions().remove(DefaultListGridActions.REMOVE)
                    && !grid.getSubCollectionFieldName().equals("locations")) {
                // A customer leaves the company or the location; the record of the customer stays.
                grid.addRowAction(DefaultListGridActions.REMOVE.clone().withDisplayText("B2bMember_remove"));
            }
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    /** In the lists on our pages the name of a location and the number of an order lead to its own page. */
    @Override
    public ExtensionResultStatusType modifyListGridRecord(String className, ListGridRecord record, Entity entity) {
        ListGrid list = record.getListGrid();
        String page = PAGES.get(className);
        if (page != null && ListGrid.Type.BASIC.toString().equalsIgnoreCase(list.getListGridType())) {
            list.setExternalEntitySectionKey(page);
            list.getHeaderFields().iterator().next().setMainEntityLink(true);
        }
        list.getHeaderFields().stream()
                .filter(column -> FormFields.isComputed(column.getName()))
                .forEach(column -> column.setFilterSortDisabled(true));
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private static boolean isOf(EntityForm form, Class<?> type) {
        return isOf(form.getCeilingEntityClassname(), type);
    }

    private static boolean isOf(String className, Class<?> type) {
        try {
            return type.isAssignableFrom(Class.forName(className));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
