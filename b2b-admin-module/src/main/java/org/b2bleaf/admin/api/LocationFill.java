package org.b2bleaf.admin.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.ordering.rules.PoRule;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.terms.rules.TermsProblem;
import org.b2bleaf.terms.rules.TermsType;

/** Fills a location from a body. What cannot be read, or makes no terms, is refused at its place and left out. */
final class LocationFill {

    private LocationFill() {}

    static void fill(CompanyLocation location, ApiBody body) {
        location.setName(body.text("name", location.getName(), 255));
        location.setExternalId(body.text("externalId", location.getExternalId(), 64));
        location.setPhone(body.text("phone", location.getPhone(), 50));
        location.setBillingEmail(body.text("billingEmail", location.getBillingEmail(), 255));
        location.setLanguage(body.text("language", location.getLanguage(), 10));
        location.setTimeZone(body.timeZone("timeZone", location.getTimeZone()));
        location.setTaxId(body.text("taxId", location.getTaxId(), 64));
        location.setTaxExempt(
                body.isOn("taxExempt", location.isTaxExempt()),
                body.text("taxExemptReason", location.getTaxExemptReason(), 255));
        location.setSubmitAsDrafts(body.isOn("submitAsDrafts", location.isSubmitAsDrafts()));
        location.setOnlyCatalogProducts(body.isOn("onlyCatalogProducts", location.isOnlyCatalogProducts()));
        location.setOneTimeAddressAllowed(body.isOn("oneTimeAddressAllowed", location.isOneTimeAddressAllowed()));
        location.setPoRule(
                body.choice("poRule", PoRule.class, location.getPoRule()),
                body.text("poPattern", location.getPoPattern(), 255));
        body.part("terms", terms -> fillTerms(location, terms));
        body.part("shippingAddress", part -> location.setShippingAddress(address(location.getShippingAddress(), part)));
        boolean same = body.isOn("billingSameAsShipping", location.isBillingSameAsShipping());
        LocationAddress[] billing = {location.getBillingAddress()};
        body.part("billingAddress", part -> billing[0] = address(billing[0], part));
        location.setBillingAddress(same ? null : billing[0]);
    }

    private static void fillTerms(CompanyLocation location, ApiBody body) {
        PaymentTerms present = location.getTerms();
        TermsType type = body.choice("type", TermsType.class, present.type());
        Integer netDays = body.number("netDays", present.netDays());
        BigDecimal percent = body.decimal("depositPercent", present.depositPercent(), 4);
        BigDecimal amount = body.decimal("depositAmount", present.depositAmount(), 5);
        LocalDate fixedDate = body.day("fixedDueDate", present.fixedDate());
        Set<TermsProblem> problems = PaymentTerms.problems(type, netDays, percent, amount, fixedDate);
        problems.forEach(problem -> body.refuse(property(problem, percent), problem.name()));
        if (problems.isEmpty()) {
            location.setTerms(new PaymentTerms(type, netDays, percent, amount, fixedDate));
        }
    }

    private static String property(TermsProblem problem, BigDecimal percent) {
        return switch (problem) {
            case TYPE_MISSING -> "type";
            case NET_DAYS_MISSING, NET_DAYS_OUT_OF_RANGE, NET_DAYS_WITHOUT_NET -> "netDays";
            case FIXED_DATE_MISSING, FIXED_DATE_WITHOUT_FIXED_DATE_TERMS -> "fixedDueDate";
            case DEPOSIT_WITHOUT_TERMS -> percent == null ? "depositAmount" : "depositPercent";
            case DEPOSIT_PERCENT_AND_AMOUNT, DEPOSIT_AMOUNT_NOT_POSITIVE -> "depositAmount";
            case DEPOSIT_PERCENT_OUT_OF_RANGE -> "depositPercent";
        };
    }

    private static LocationAddress address(LocationAddress present, ApiBody part) {
        return new LocationAddress(
                part.text("name", present.getName(), 255),
                part.text("address1", present.getAddress1(), 255),
                part.text("address2", present.getAddress2(), 255),
                part.text("city", present.getCity(), 100),
                part.text("postalCode", present.getPostalCode(), 20),
                part.text("country", present.getCountry(), 100));
    }
}
