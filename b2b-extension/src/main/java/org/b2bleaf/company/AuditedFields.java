package org.b2bleaf.company;

import java.util.LinkedHashMap;
import java.util.Map;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.broadleafcommerce.profile.core.domain.Customer;

/** The fields whose changes the audit trail shows, by name, as they are at this moment. Values may be null. */
final class AuditedFields {

    private AuditedFields() {}

    static Map<String, Object> of(Company company) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", company.getName());
        fields.put("externalId", company.getExternalId());
        fields.put("status", company.getStatus());
        fields.put("mainContact", id(company.getMainContact()));
        fields.put("notes", company.getNotes());
        return fields;
    }

    static Map<String, Object> of(CompanyLocation location) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", location.getName());
        fields.put("externalId", location.getExternalId());
        fields.put("status", location.getStatus());
        fields.put("phone", location.getPhone());
        fields.put("billingEmail", location.getBillingEmail());
        fields.put("language", location.getLanguage());
        fields.put("timeZone", location.getTimeZone());
        fields.put("taxId", location.getTaxId());
        fields.put("taxExempt", location.isTaxExempt());
        fields.put("taxExemptReason", location.getTaxExemptReason());
        PaymentTerms terms = location.getTerms();
        fields.put("termsType", terms.type());
        fields.put("netDays", terms.netDays());
        fields.put("depositPercent", terms.depositPercent());
        fields.put("depositAmount", terms.depositAmount());
        fields.put("fixedDueDate", terms.fixedDate());
        fields.put("submitAsDrafts", location.isSubmitAsDrafts());
        fields.put("onlyCatalogProducts", location.isOnlyCatalogProducts());
        fields.put("oneTimeAddressAllowed", location.isOneTimeAddressAllowed());
        fields.put("poRule", location.getPoRule());
        fields.put("poPattern", location.getPoPattern());
        fields.put("shippingAddress", location.getShippingAddress());
        fields.put("billingSameAsShipping", location.isBillingSameAsShipping());
        fields.put("billingAddress", location.getBillingAddress());
        return fields;
    }

    private static Long id(Customer customer) {
        return customer == null ? null : customer.getId();
    }
}
