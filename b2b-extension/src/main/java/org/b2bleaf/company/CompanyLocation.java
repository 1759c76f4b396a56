package org.b2bleaf.company;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.ordering.rules.PoRule;
import org.b2bleaf.terms.rules.PaymentTerms;

/** A branch of a company with its own addresses, prices, payment terms and buyers. */
public interface CompanyLocation extends Serializable {

    Long getId();

    Company getCompany();

    void setCompany(Company company);

    String getName();

    void setName(String name);

    /** The merchant's own key, unique among locations; may be null. */
    String getExternalId();

    void setExternalId(String externalId);

    ActiveStatus getStatus();

    void setStatus(ActiveStatus status);

    String getPhone();

    void setPhone(String phone);

    /** Where reminders and invoices go; null for the location's admins. */
    String getBillingEmail();

    void setBillingEmail(String billingEmail);

    /** A language tag such as {@code nb} or {@code zh-TW}; null for the shop's default. */
    String getLanguage();

    void setLanguage(String language);

    /** The zone in which days of payment terms are counted. */
    ZoneId getTimeZone();

    void setTimeZone(ZoneId timeZone);

    String getTaxId();

    void setTaxId(String taxId);

    boolean isTaxExempt();

    String getTaxExemptReason();

    /** @param reason null when the location pays tax */
    void setTaxExempt(boolean taxExempt, String reason);

    /** The terms of the next order; an order keeps those that it was submitted with. */
    PaymentTerms getTerms();

    void setTerms(PaymentTerms terms);

    /** Whether every order waits for the merchant's approval, whatever the terms. */
    boolean isSubmitAsDrafts();

    void setSubmitAsDrafts(boolean submitAsDrafts);

    /** Whether products in none of the location's catalogs do not exist for it. */
    boolean isOnlyCatalogProducts();

    void setOnlyCatalogProducts(boolean onlyCatalogProducts);

    /** Whether a buyer may have one order shipped elsewhere. */
    boolean isOneTimeAddressAllowed();

    void setOneTimeAddressAllowed(boolean oneTimeAddressAllowed);

    PoRule getPoRule();

    /** A Java regular expression for {@link PoRule#PATTERN}, otherwise null. */
    String getPoPattern();

    /** @param pattern null unless the rule is {@link PoRule#PATTERN} */
    void setPoRule(PoRule rule, String pattern);

    /** Never null; its parts may be. */
    LocationAddress getShippingAddress();

    void setShippingAddress(LocationAddress address);

    boolean isBillingSameAsShipping();

    /** The shipping address when both are the same. Never null; its parts may be. */
    LocationAddress getBillingAddress();

    /** @param address null for "same as shipping" */
    void setBillingAddress(LocationAddress address);

    Date getCreatedAt();

    void setCreatedAt(Date createdAt);

    List<LocationPermission> getPermissions();

    /** Grows with each change; an edit names the version that it started from. */
    int getVersion();
}
