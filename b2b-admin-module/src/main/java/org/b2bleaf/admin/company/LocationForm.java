package org.b2bleaf.admin.company;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.b2bleaf.admin.entity.PostedForm;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.ordering.rules.PoRule;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.terms.rules.TermsProblem;
import org.b2bleaf.terms.rules.TermsType;

/** Fills a location from a posted form. What cannot be read, or makes no terms, is refused at its field and left out. */
public final class LocationForm {

    private final PostedForm posted;

    public LocationForm(PostedForm posted) {
        this.posted = posted;
    }

    public void fill(CompanyLocation location) {
        location.setName(posted.text("name", location.getName()));
        location.setExternalId(posted.text("externalId", location.getExternalId()));
        location.setPhone(posted.text("phone", location.getPhone()));
        location.setBillingEmail(posted.text("billingEmail", location.getBillingEmail()));
        location.setLanguage(posted.text("language", location.getLanguage()));
        location.setTimeZone(posted.timeZone("timeZone", location.getTimeZone()));
        location.setTaxId(posted.text("taxId", location.getTaxId()));
        location.setTaxExempt(
                posted.isOn("taxExempt", location.isTaxExempt()),
                posted.text("taxExemptReason", location.getTaxExemptReason()));
        location.setSubmitAsDrafts(posted.isOn("submitAsDrafts", location.isSubmitAsDrafts()));
        location.setOnlyCatalogProducts(posted.isOn("onlyCatalogProducts", location.isOnlyCatalogProducts()));
        location.setOneTimeAddressAllowed(posted.isOn("oneTimeAddressAllowed", location.isOneTimeAddressAllowed()));
        location.setPoRule(
                posted.choice("poRule", PoRule.class, location.getPoRule()),
                posted.text("poPattern", location.getPoPattern()));
        fillTerms(location);
        fillAddresses(location);
    }

    private void fillTerms(CompanyLocation location) {
        PaymentTerms present = location.getTerms();
        TermsType type = posted.choice("termsType", TermsType.class, present.type());
        Integer netDays = posted.number("netDays", present.netDays());
        BigDecimal percent = posted.decimal("depositPercent", present.depositPercent());
        BigDecimal amount = posted.decimal("depositAmount", present.depositAmount());
        LocalDate fixedDate = posted.day("fixedDueDate", present.fixedDate());
        Set<TermsProblem> problems = PaymentTerms.problems(type, netDays, percent, amount, fixedDate);
        problems.forEach(problem -> posted.refuse(field(problem, percent), problem.name()));
        if (problems.isEmpty()) {
            location.setTerms(new PaymentTerms(type, netDays, percent, amount, fixedDate));
        }
    }

    private static String field(TermsProblem problem, BigDecimal percent) {
        return switch (problem) {
            case TYPE_MISSING -> "termsType";
            case NET_DAYS_MISSING, NET_DAYS_OUT_OF_RANGE, NET_DAYS_WITHOUT_NET -> "netDays";
            case FIXED_DATE_MISSING, FIXED_DATE_WITHOUT_FIXED_DATE_TERMS -> "fixedDueDate";
            case DEPOSIT_WITHOUT_TERMS -> percent == null ? "depositAmount" : "depositPercent";
            case DEPOSIT_PERCENT_AND_AMOUNT, DEPOSIT_AMOUNT_NOT_POSITIVE -> "depositAmount";
            case DEPOSIT_PERCENT_OUT_OF_RANGE -> "depositPercent";
        };
    }

    private void fillAddresses(CompanyLocation location) {
        location.setShippingAddress(address("shippingAddress.", location.getShippingAddress()));
        boolean same = posted.isOn("billingSameAsShipping", location.isBillingSameAsShipping());
        location.setBillingAddress(same ? null : address("billingAddress.", location.getBillingAddress()));
    }

    private LocationAddress address(String prefix, LocationAddress present) {
        PostedForm part = posted.part(prefix);
        return new LocationAddress(
                part.text("name", present.getName()),
                part.text("address1", present.getAddress1()),
                part.text("address2", present.getAddress2()),
                part.text("city", present.getCity()),
                part.text("postalCode", present.getPostalCode()),
                part.text("country", present.getCountry()));
    }
}
