package org.b2bleaf.admin.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.admin.entity.PostedForms.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.b2bleaf.admin.entity.PostedForm;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.ordering.rules.PoRule;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.junit.jupiter.api.Test;

class LocationFormTest {

    private final CompanyLocation location = new CompanyLocationImpl();

    private void fill(Entity entity) {
        new LocationForm(new PostedForm(entity)).fill(location);
    }

    @Test
    void fillsWhatWasTyped() {
        fill(form(
                "name", "Oslo Harbour",
                "timeZone", "Europe/Oslo",
                "taxExempt", "true",
                "taxExemptReason", "Diplomats",
                "poRule", "PATTERN",
                "poPattern", "PO-.+",
                "submitAsDrafts", "true"));

        assertThat(location.getName()).isEqualTo("Oslo Harbour");
        assertThat(location.getTimeZone().getId()).isEqualTo("Europe/Oslo");
        assertThat(location.isTaxExempt()).isTrue();
        assertThat(location.getTaxExemptReason()).isEqualTo("Diplomats");
        assertThat(location.getPoRule()).isEqualTo(PoRule.PATTERN);
        assertThat(location.getPoPattern()).isEqualTo("PO-.+");
        assertThat(location.isSubmitAsDrafts()).isTrue();
    }

    @Test
    void leavesWhatTheFormDidNotHave() {
        location.setTerms(PaymentTerms.net(30));
        location.setPhone("1");

        fill(form("name", "Oslo"));

        assertThat(location.getTerms()).isEqualTo(PaymentTerms.net(30));
        assertThat(location.getPhone()).isEqualTo("1");
    }

    @Test
    void readsTerms() {
        fill(form("termsType", "NET", "netDays", "60", "depositPercent", "25"));

        assertThat(location.getTerms()).isEqualTo(PaymentTerms.net(60).withDepositPercent(BigDecimal.valueOf(25)));

        fill(form(
                "termsType", "FIXED_DATE", "netDays", "", "depositPercent", "", "fixedDueDate", "2027.01.31 00:00:00"));

        assertThat(location.getTerms()).isEqualTo(PaymentTerms.fixedDate(LocalDate.of(2027, 1, 31)));
    }

    @Test
    void termsThatMakeNoSenseAreRefusedAtTheirFieldsAndNotSet() {
        Entity entity = form("termsType", "NONE", "netDays", "30", "depositAmount", "-1");

        fill(entity);

        assertThat(entity.getPropertyValidationErrors())
                .containsEntry("netDays", List.of("B2bProblem_NET_DAYS_WITHOUT_NET"))
                .containsEntry(
                        "depositAmount",
                        List.of("B2bProblem_DEPOSIT_WITHOUT_TERMS", "B2bProblem_DEPOSIT_AMOUNT_NOT_POSITIVE"));
        assertThat(location.getTerms()).isEqualTo(PaymentTerms.none());
    }

    @Test
    void aBillingAddressIsReadUnlessItIsTheShippingAddress() {
        fill(form("shippingAddress.city", "Oslo", "billingAddress.city", "Bergen", "billingSameAsShipping", "false"));

        assertThat(location.getShippingAddress()).isEqualTo(city("Oslo"));
        assertThat(location.getBillingAddress()).isEqualTo(city("Bergen"));

        fill(form("billingSameAsShipping", "true"));

        assertThat(location.isBillingSameAsShipping()).isTrue();
        assertThat(location.getBillingAddress()).isEqualTo(city("Oslo"));
    }

    private static LocationAddress city(String city) {
        return new LocationAddress(null, null, null, city, null, null);
    }
}
