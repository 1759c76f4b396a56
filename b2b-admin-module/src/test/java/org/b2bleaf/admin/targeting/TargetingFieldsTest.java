package org.b2bleaf.admin.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.b2bleaf.store.TargetingField;
import org.broadleafcommerce.admin.web.rulebuilder.service.CustomerFieldServiceImpl;
import org.broadleafcommerce.common.rule.MvelHelper;
import org.broadleafcommerce.openadmin.web.rulebuilder.BLCOperator;
import org.broadleafcommerce.openadmin.web.rulebuilder.DataDTOToMVELTranslator;
import org.broadleafcommerce.openadmin.web.rulebuilder.MVELTranslationException;
import org.broadleafcommerce.openadmin.web.rulebuilder.dto.DataDTO;
import org.broadleafcommerce.openadmin.web.rulebuilder.dto.ExpressionDTO;
import org.broadleafcommerce.openadmin.web.rulebuilder.dto.FieldData;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class TargetingFieldsTest {

    private final CustomerFieldServiceImpl service = new CustomerFieldServiceImpl() {
        /** Broadleaf's own asks the extension manager of a running admin. */
        @Override
        public List<FieldData> getFields() {
            return fields;
        }
    };

    @BeforeEach
    void buildTheService() {
        service.init();
        new TargetingFields().postProcessAfterInitialization(service, "blCustomerFieldService");
    }

    @Test
    void theRuleBuilderOffersThemBesideBroadleafsOwn() {
        assertThat(service.getFields())
                .extracting(FieldData::getFieldName)
                .contains("emailAddress", "registered")
                .endsWith(
                        TargetingField.CUSTOMER.field(),
                        TargetingField.COMPANY.field(),
                        TargetingField.LOCATION.field());
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER, EQUALS,    true,    B2B, true",
        "CUSTOMER, EQUALS,    true,    D2C, false",
        "CUSTOMER, EQUALS,    false,   D2C, true",
        "CUSTOMER, EQUALS,    false,   B2B, false",
        "COMPANY,  EQUALS,    NWC,     B2B, true",
        "COMPANY,  EQUALS,    ATD,     B2B, false",
        "COMPANY,  EQUALS,    NWC,     D2C, false",
        "COMPANY,  NOT_EQUAL, NWC,     D2C, true",
        "COMPANY,  NOT_NULL,  x,       B2B, true",
        "COMPANY,  NOT_NULL,  x,       D2C, false",
        "LOCATION, EQUALS,    NWC-OSL, B2B, true",
        "LOCATION, IS_NULL,   x,       D2C, true"
    })
    void aRuleThatItBuildsIsTrueForTheRightPeople(
            TargetingField field, BLCOperator operator, String value, String who, boolean matches)
            throws MVELTranslationException {
        ExpressionDTO expression = new ExpressionDTO();
        expression.setName(field.field());
        expression.setOperator(operator.name());
        expression.setValue(value);
        DataDTO rule = new DataDTO();
        rule.setGroupOperator(BLCOperator.AND.name());
        rule.getGroups().add(expression);

        String mvel = new DataDTOToMVELTranslator().createMVEL("customer", rule, service);

        Map<String, Object> parameters = new HashMap<>();
        parameters.put("customer", customer(who.equals("B2B")));
        assertThat(MvelHelper.evaluateRule(mvel, parameters)).as(mvel).isEqualTo(matches);
    }

    @ParameterizedTest
    @EnumSource
    void eachHasALabel(TargetingField field) throws IOException {
        Properties texts =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/B2bAdminPageMessages.properties"));
        assertThat(texts).containsKey("rule_" + field.key());
    }

    private static Customer customer(boolean b2b) {
        Customer customer = new CustomerImpl();
        customer.getTransientProperties().put("b2bCustomer", String.valueOf(b2b));
        if (b2b) {
            customer.getTransientProperties().put("b2bCompany", "NWC");
            customer.getTransientProperties().put("b2bLocation", "NWC-OSL");
        }
        return customer;
    }
}
