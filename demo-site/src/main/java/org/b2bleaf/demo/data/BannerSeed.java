package org.b2bleaf.demo.data;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.cms.field.domain.FieldDefinitionImpl;
import org.broadleafcommerce.cms.field.domain.FieldGroupImpl;
import org.broadleafcommerce.cms.structure.domain.StructuredContentFieldImpl;
import org.broadleafcommerce.cms.structure.domain.StructuredContentFieldTemplateImpl;
import org.broadleafcommerce.cms.structure.domain.StructuredContentImpl;
import org.broadleafcommerce.cms.structure.domain.StructuredContentRuleImpl;
import org.broadleafcommerce.cms.structure.domain.StructuredContentTypeImpl;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.springframework.stereotype.Component;

/**
 * Banners of the home page, each for some visitors only: as the merchant would write them in the admin under Content,
 * Content Items, with a rule about the customer.
 */
@Component("demoBannerSeed")
public class BannerSeed {

    private static final String TYPE = "Home banner";

    /** Where Broadleaf keeps rules about the customer, RuleIdentifier.CUSTOMER_FIELD_KEY. */
    private static final String CUSTOMER_RULE = "CUSTOMER";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** Joins the transaction of the caller. */
    void seed() {
        StructuredContentTypeImpl type = type();
        banner(
                type,
                "For every B2B customer",
                2,
                "MvelHelper.convertField(\"BOOLEAN\",customer.?transientProperties[\"b2bCustomer\"])==true",
                Map.of(
                        "heading", "Spring roast is in",
                        "text", "Your wholesale price applies. Reserve early: we roast 400 kg a week of it.",
                        "link", "/coffee"));
        banner(
                type,
                "For Northwind Cafes",
                1,
                "customer.?transientProperties[\"b2bCompany\"]==\"NWC\"",
                Map.of(
                        "heading", "Saturday deliveries for Northwind",
                        "text", "Order by Thursday noon, and we come on Saturday morning.",
                        "link", "/cups-and-takeaway"));
    }

    private StructuredContentTypeImpl type() {
        FieldGroupImpl group = new FieldGroupImpl();
        group.setName("Banner");
        em.persist(group);
        field(group, 0, "heading", "Heading", SupportedFieldType.STRING);
        field(group, 1, "text", "Text", SupportedFieldType.STRING);
        field(group, 2, "link", "Page of the shop", SupportedFieldType.STRING);
        StructuredContentFieldTemplateImpl template = new StructuredContentFieldTemplateImpl();
        template.setName("Banner");
        template.setFieldGroups(List.of(group));
        em.persist(template);
        StructuredContentTypeImpl type = new StructuredContentTypeImpl();
        type.setName(TYPE);
        type.setDescription("At the top of the home page");
        type.setStructuredContentFieldTemplate(template);
        em.persist(type);
        return type;
    }

    private void field(FieldGroupImpl group, int order, String name, String label, SupportedFieldType kind) {
        FieldDefinitionImpl field = new FieldDefinitionImpl();
        field.setName(name);
        field.setFriendlyName(label);
        field.setFieldType(kind);
        field.setFieldGroup(group);
        field.setFieldOrder(order);
        em.persist(field);
        group.getFieldDefinitions().add(field);
    }

    private void banner(
            StructuredContentTypeImpl type, String name, int priority, String rule, Map<String, String> values) {
        StructuredContentImpl banner = new StructuredContentImpl();
        banner.setContentName(name);
        banner.setStructuredContentType(type);
        banner.setLocale(em.find(LocaleImpl.class, "en"));
        banner.setPriority(priority);
        banner.setOfflineFlag(false);
        values.forEach((key, value) -> {
            StructuredContentFieldImpl field = new StructuredContentFieldImpl();
            field.setFieldKey(key);
            field.setValue(value);
            banner.getStructuredContentFields().put(key, field);
        });
        StructuredContentRuleImpl match = new StructuredContentRuleImpl();
        match.setMatchRule(rule);
        banner.getStructuredContentMatchRules().put(CUSTOMER_RULE, match);
        em.persist(banner);
    }
}
