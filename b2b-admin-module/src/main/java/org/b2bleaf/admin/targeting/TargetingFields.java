package org.b2bleaf.admin.targeting;

import java.lang.reflect.Field;
import java.util.List;
import org.b2bleaf.store.TargetingField;
import org.broadleafcommerce.common.presentation.RuleIdentifier;
import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.broadleafcommerce.openadmin.web.rulebuilder.dto.FieldData;
import org.broadleafcommerce.openadmin.web.rulebuilder.service.AbstractRuleBuilderFieldService;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * Offers the {@link TargetingField}s wherever the rule builder asks about the customer. Not through Broadleaf's extension
 * manager: AbstractRuleBuilderFieldService.handlersInitialized is static, so that its handlers run for one kind of rule
 * only, and its list refuses keys of maps, which its rules can read.
 */
@Component("b2bTargetingFields")
public class TargetingFields implements BeanPostProcessor {

    /** In b2b.js: comparisons that are true or false, and no error, for a customer without a company too. */
    private static final String ID_OPERATORS = "b2bOperators_Id";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof AbstractRuleBuilderFieldService service
                && RuleIdentifier.CUSTOMER.equals(service.getName())) {
            addTo(fieldsOf(service));
        }
        return bean;
    }

    /** Its getter would run the extension handlers, which come once. */
    @SuppressWarnings("unchecked")
    private static List<FieldData> fieldsOf(AbstractRuleBuilderFieldService service) {
        Field fields = ReflectionUtils.findField(service.getClass(), "fields");
        ReflectionUtils.makeAccessible(fields);
        return (List<FieldData>) ReflectionUtils.getField(fields, service);
    }

    static void addTo(List<FieldData> fields) {
        for (TargetingField field : TargetingField.values()) {
            boolean yesOrNo = field == TargetingField.CUSTOMER;
            FieldData data = new FieldData.Builder()
                    .label("rule_" + field.key())
                    .name(field.field())
                    .operators(yesOrNo ? "blcOperators_Boolean" : ID_OPERATORS)
                    .options("[]")
                    .type(yesOrNo ? SupportedFieldType.BOOLEAN : SupportedFieldType.STRING)
                    .build();
            // The list checks what "add" brings against the entity's columns.
            fields.listIterator(fields.size()).add(data);
        }
    }
}
