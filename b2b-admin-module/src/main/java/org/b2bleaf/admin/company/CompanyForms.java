package org.b2bleaf.admin.company;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.admin.entity.EntityHandler;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.rules.ActiveStatus;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.web.form.component.DefaultListGridActions;
import org.broadleafcommerce.openadmin.web.form.component.ListGrid;
import org.broadleafcommerce.openadmin.web.form.entity.ComboField;
import org.broadleafcommerce.openadmin.web.form.entity.DefaultEntityFormActions;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.EntityFormAction;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.springframework.stereotype.Component;

/**
 * What Broadleaf's form builder cannot know of our forms: the values of a new record, the version that an edit starts
 * from, and that companies and locations are archived, not deleted.
 */
@Component("b2bCompanyForms")
public class CompanyForms extends AbstractFormBuilderExtensionHandler {

    /**
     * What a new location starts with. Every choice has a value: an untouched one would not be posted, and a refused form
     * would come back without it. The time zone is left to choose, as a wrong one would show in due dates only.
     */
    private static final Map<String, String> NEW_LOCATION = newLocation();

    private static final List<String> DECIMALS = List.of("depositPercent", "depositAmount");

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Override
    public ExtensionResultStatusType modifyUnpopulatedEntityForm(EntityForm form) {
        if (!isOf(form, CompanyLocation.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        NEW_LOCATION.forEach((name, value) -> form.findField(name).setValue(value));
        offerWhatIsStored(form.findField("status"));
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private static Map<String, String> newLocation() {
        CompanyLocation fresh = new CompanyLocationImpl();
        return Map.of(
                "status", fresh.getStatus().name(),
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
        long id = Long.parseLong(form.getId());
        if (isOf(form, Company.class)) {
            addVersion(form, entity, companies.findById(id).getVersion());
        } else if (isOf(form, CompanyLocation.class)) {
            addVersion(form, entity, companies.findLocationById(id).getVersion());
            // A request made up by hand may ask for a form that lacks some.
            Optional.ofNullable(form.findField("company")).ifPresent(field -> field.setReadOnly(true));
            DECIMALS.stream().map(form::findField).filter(Objects::nonNull).forEach(CompanyForms::plain);
        } else {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        form.getFields().values().forEach(CompanyForms::offerWhatIsStored);
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    /** 25 and not 25.0000, as the column stores it. */
    private static void plain(Field decimal) {
        if (decimal.getValue() != null && decimal.getValue().matches("\\d+\\.\\d+")) {
            decimal.setValue(
                    new BigDecimal(decimal.getValue()).stripTrailingZeros().toPlainString());
        }
    }

    /** A form that is shown again keeps the version that it was first made from. */
    private static void addVersion(EntityForm form, Entity entity, int stored) {
        boolean again = entity.findProperty("version") != null;
        form.addHiddenField(new Field()
                .withName("version")
                // Whoever may only read gets it as a text, which needs a label.
                .withFriendlyName("version")
                .withValue(again ? entity.findProperty("version").getValue() : String.valueOf(stored)));
        form.clearFieldsMap();
    }

    /**
     * Names the value of a list, for those who may only read it. A value that came by an import, such as {@code zh-TW},
     * is offered too: it must not be lost because the list lacks it.
     */
    private static void offerWhatIsStored(Field field) {
        if (field instanceof ComboField list && field.getValue() != null) {
            list.getOptions().putIfAbsent(field.getValue(), field.getValue());
            field.setDisplayValue(list.getOption(field.getValue()));
        }
    }

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!isOf(form, Company.class) && !isOf(form, CompanyLocation.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        form.removeAction(DefaultEntityFormActions.DELETE);
        if (!Boolean.TRUE.equals(form.getReadOnly())) {
            addArchiving(form);
        }
        for (ListGrid grid : form.getAllListGrids()) {
            grid.getRowActions().remove(DefaultListGridActions.REMOVE);
            // The number of an order leads to its page.
            grid.getRowActions().remove(DefaultListGridActions.VIEW);
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    /** A button of the page; b2b.js opens its window. */
    private void addArchiving(EntityForm form) {
        long id = Long.parseLong(form.getId());
        ActiveStatus status = isOf(form, Company.class)
                ? companies.findById(id).getStatus()
                : companies.findLocationById(id).getStatus();
        String act = status.isActive() ? "archive" : "reactivate";
        form.addAction(
                0,
                new EntityFormAction("B2B_" + act.toUpperCase(Locale.ROOT))
                        .withButtonClass("b2b-page-action")
                        .withUrlPostfix("/" + act)
                        .withDisplayText("B2bArchive_button_" + act));
    }

    private static boolean isOf(EntityForm form, Class<?> type) {
        return EntityHandler.isOf(form.getCeilingEntityClassname(), type);
    }
}
