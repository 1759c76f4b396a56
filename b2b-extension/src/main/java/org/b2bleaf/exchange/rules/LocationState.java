package org.b2bleaf.exchange.rules;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.b2bleaf.ordering.rules.PoRule;
import org.b2bleaf.terms.rules.PaymentTerms;

/** What an import can say of a location, and what it must know to leave the rest as it is. */
public record LocationState(
        String externalId,
        String name,
        String phone,
        String billingEmail,
        String language,
        String timeZone,
        String taxId,
        boolean taxExempt,
        String taxExemptReason,
        PaymentTerms terms,
        boolean submitAsDrafts,
        boolean onlyCatalogProducts,
        PoRule poRule,
        String poPattern,
        Postal shipping,
        boolean billingSameAsShipping,
        Postal billing) {

    /** A new location before its row has said anything. */
    static LocationState fresh(String externalId) {
        return new LocationState(
                externalId,
                null,
                null,
                null,
                null,
                ZoneOffset.UTC.getId(),
                null,
                false,
                null,
                PaymentTerms.none(),
                false,
                false,
                PoRule.OPTIONAL,
                null,
                Postal.NONE,
                true,
                Postal.NONE);
    }

    /** What the audit trail shows of it, under the names that the location's own service uses. */
    public Map<String, Object> audited() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("phone", phone);
        fields.put("billingEmail", billingEmail);
        fields.put("language", language);
        fields.put("timeZone", timeZone);
        fields.put("taxId", taxId);
        fields.put("taxExempt", taxExempt);
        fields.put("taxExemptReason", taxExemptReason);
        fields.put("termsType", terms.type());
        fields.put("netDays", terms.netDays());
        fields.put("depositPercent", terms.depositPercent());
        fields.put("depositAmount", terms.depositAmount());
        fields.put("fixedDueDate", terms.fixedDate());
        fields.put("submitAsDrafts", submitAsDrafts);
        fields.put("onlyCatalogProducts", onlyCatalogProducts);
        fields.put("poRule", poRule);
        fields.put("poPattern", poPattern);
        fields.put("shippingAddress", shipping);
        fields.put("billingSameAsShipping", billingSameAsShipping);
        fields.put("billingAddress", billingSameAsShipping ? shipping : billing);
        return fields;
    }
}
