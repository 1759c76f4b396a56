package org.b2bleaf.api;

import java.time.Instant;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.ordering.rules.PoRule;

/**
 * A location of a company.
 *
 * @param externalId the merchant's own key; null for none
 * @param billingEmail where reminders and invoices go; null for the location's admins
 * @param language a language tag such as {@code nb} or {@code zh-TW}; null for the shop's
 * @param timeZone an IANA name, in which days of payment terms are counted
 * @param poPattern a regular expression for {@link PoRule#PATTERN}, otherwise null
 * @param billingAddress the shipping address when both are the same
 * @param version grows with each change of the location itself
 */
public record LocationView(
        String id,
        String companyId,
        String externalId,
        String name,
        ActiveStatus status,
        String phone,
        String billingEmail,
        String language,
        String timeZone,
        String taxId,
        boolean taxExempt,
        String taxExemptReason,
        TermsView terms,
        boolean submitAsDrafts,
        boolean onlyCatalogProducts,
        boolean oneTimeAddressAllowed,
        PoRule poRule,
        String poPattern,
        AddressView shippingAddress,
        boolean billingSameAsShipping,
        AddressView billingAddress,
        Instant createdAt,
        int version) {}
