package org.b2bleaf.company;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.persistence.AttributeOverride;
import javax.persistence.AttributeOverrides;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Inheritance;
import javax.persistence.InheritanceType;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.OneToMany;
import javax.persistence.PrePersist;
import javax.persistence.PreUpdate;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import javax.persistence.Version;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.ordering.rules.PoRule;
import org.b2bleaf.persistence.Days;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.terms.rules.TermsType;
import org.broadleafcommerce.common.admin.domain.AdminMainEntity;
import org.broadleafcommerce.common.presentation.AdminPresentation;
import org.broadleafcommerce.common.presentation.AdminPresentationClass;
import org.broadleafcommerce.common.presentation.AdminPresentationToOneLookup;
import org.broadleafcommerce.common.presentation.PopulateToOneFieldsEnum;
import org.broadleafcommerce.common.presentation.RequiredOverride;
import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;
import org.broadleafcommerce.common.presentation.override.AdminPresentationMergeEntry;
import org.broadleafcommerce.common.presentation.override.AdminPresentationMergeOverride;
import org.broadleafcommerce.common.presentation.override.AdminPresentationMergeOverrides;
import org.broadleafcommerce.common.presentation.override.PropertyType;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** {@inheritDoc} */
@Entity(name = "B2bLocation")
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "B2B_LOCATION")
@AdminPresentationClass(friendlyName = "B2bLocation", populateToOneFields = PopulateToOneFieldsEnum.TRUE)
@AdminPresentationMergeOverrides({
    @AdminPresentationMergeOverride(
            name = "shippingAddress.",
            mergeEntries = {
                @AdminPresentationMergeEntry(
                        propertyType = PropertyType.AdminPresentation.TAB,
                        overrideValue = CompanyLocationImpl.Tab.ADDRESSES),
                @AdminPresentationMergeEntry(
                        propertyType = PropertyType.AdminPresentation.TABORDER,
                        intOverrideValue = 20),
                @AdminPresentationMergeEntry(
                        propertyType = PropertyType.AdminPresentation.GROUP,
                        overrideValue = "B2bLocation_Shipping"),
                @AdminPresentationMergeEntry(
                        propertyType = PropertyType.AdminPresentation.GROUPORDER,
                        intOverrideValue = 10)
            }),
    @AdminPresentationMergeOverride(
            name = "billingAddress.",
            mergeEntries = {
                @AdminPresentationMergeEntry(
                        propertyType = PropertyType.AdminPresentation.TAB,
                        overrideValue = CompanyLocationImpl.Tab.ADDRESSES),
                @AdminPresentationMergeEntry(
                        propertyType = PropertyType.AdminPresentation.TABORDER,
                        intOverrideValue = 20),
                @AdminPresentationMergeEntry(
                        propertyType = PropertyType.AdminPresentation.GROUP,
                        overrideValue = "B2bLocation_Billing"),
                @AdminPresentationMergeEntry(
                        propertyType = PropertyType.AdminPresentation.GROUPORDER,
                        intOverrideValue = 20)
            })
})
public class CompanyLocationImpl implements CompanyLocation, AdminMainEntity {

    private static final long serialVersionUID = 1L;

    /** The tabs of the admin's form: message keys. */
    protected static final class Tab {
        static final String ADDRESSES = "B2bLocation_Tab_Addresses";
        static final String TERMS = "B2bLocation_Tab_Terms";
        static final String ORDERING = "B2bLocation_Tab_Ordering";

        private Tab() {}
    }

    @Id
    @GeneratedValue(generator = "B2bCompanyLocationId")
    @GenericGenerator(
            name = "B2bCompanyLocationId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bCompanyLocationImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.company.CompanyLocationImpl")
            })
    @Column(name = "LOCATION_ID")
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id;

    @ManyToOne(targetEntity = CompanyImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "COMPANY_ID", nullable = false)
    @AdminPresentation(
            friendlyName = "B2bLocation_company",
            group = "B2bLocation_General",
            groupOrder = 10,
            order = 10,
            prominent = true,
            gridOrder = 20)
    @AdminPresentationToOneLookup(lookupDisplayProperty = "name")
    protected Company company;

    @Column(name = "NAME", nullable = false)
    @AdminPresentation(
            friendlyName = "B2bLocation_name",
            group = "B2bLocation_General",
            groupOrder = 10,
            order = 20,
            prominent = true,
            gridOrder = 10)
    protected String name;

    @Column(name = "EXTERNAL_ID", length = 64)
    @AdminPresentation(
            friendlyName = "B2bLocation_externalId",
            tooltip = "B2bLocation_externalId_tooltip",
            group = "B2bLocation_General",
            groupOrder = 10,
            order = 30,
            prominent = true,
            gridOrder = 30)
    protected String externalId;

    @Column(name = "STATUS", nullable = false, length = 20)
    @AdminPresentation(
            friendlyName = "B2bLocation_status",
            readOnly = true,
            fieldType = SupportedFieldType.BROADLEAF_ENUMERATION,
            broadleafEnumeration = "org.b2bleaf.company.ActiveStatusChoice",
            group = "B2bLocation_General",
            groupOrder = 10,
            order = 40,
            prominent = true,
            gridOrder = 40)
    protected String status = ActiveStatus.ACTIVE.name();

    @Column(name = "PHONE", length = 50)
    @AdminPresentation(friendlyName = "B2bLocation_phone", group = "B2bLocation_General", groupOrder = 10, order = 50)
    protected String phone;

    @Column(name = "BILLING_EMAIL")
    @AdminPresentation(
            friendlyName = "B2bLocation_billingEmail",
            tooltip = "B2bLocation_billingEmail_tooltip",
            group = "B2bLocation_General",
            groupOrder = 10,
            order = 60)
    protected String billingEmail;

    @Column(name = "LANGUAGE", length = 10)
    @AdminPresentation(
            friendlyName = "B2bLocation_language",
            tooltip = "B2bLocation_language_tooltip",
            group = "B2bLocation_General",
            groupOrder = 10,
            order = 70)
    protected String language;

    @Column(name = "TIME_ZONE", nullable = false, length = 64)
    @AdminPresentation(
            friendlyName = "B2bLocation_timeZone",
            tooltip = "B2bLocation_timeZone_tooltip",
            group = "B2bLocation_General",
            groupOrder = 10,
            order = 80)
    protected String timeZone = ZoneOffset.UTC.getId();

    @Column(name = "TAX_ID", length = 64)
    @AdminPresentation(friendlyName = "B2bLocation_taxId", group = "B2bLocation_Tax", groupOrder = 20, order = 10)
    protected String taxId;

    @Column(name = "TAX_EXEMPT", nullable = false)
    @AdminPresentation(friendlyName = "B2bLocation_taxExempt", group = "B2bLocation_Tax", groupOrder = 20, order = 20)
    protected boolean taxExempt;

    @Column(name = "TAX_EXEMPT_REASON")
    @AdminPresentation(
            friendlyName = "B2bLocation_taxExemptReason",
            group = "B2bLocation_Tax",
            groupOrder = 20,
            order = 30)
    protected String taxExemptReason;

    @Column(name = "TERMS_TYPE", nullable = false, length = 20)
    @AdminPresentation(
            friendlyName = "B2bLocation_termsType",
            fieldType = SupportedFieldType.BROADLEAF_ENUMERATION,
            broadleafEnumeration = "org.b2bleaf.company.TermsTypeChoice",
            tab = Tab.TERMS,
            tabOrder = 30,
            group = "B2bLocation_Terms",
            order = 10)
    protected String termsType = TermsType.NONE.name();

    @Column(name = "NET_DAYS")
    @AdminPresentation(
            friendlyName = "B2bLocation_netDays",
            tab = Tab.TERMS,
            tabOrder = 30,
            group = "B2bLocation_Terms",
            order = 20)
    protected Integer netDays;

    @Column(name = "DEPOSIT_PERCENT", precision = 7, scale = 4)
    @AdminPresentation(
            friendlyName = "B2bLocation_depositPercent",
            fieldType = SupportedFieldType.DECIMAL,
            tab = Tab.TERMS,
            tabOrder = 30,
            group = "B2bLocation_Terms",
            order = 30)
    protected BigDecimal depositPercent;

    @Column(name = "DEPOSIT_AMOUNT", precision = 19, scale = 5)
    @AdminPresentation(
            friendlyName = "B2bLocation_depositAmount",
            fieldType = SupportedFieldType.DECIMAL,
            tab = Tab.TERMS,
            tabOrder = 30,
            group = "B2bLocation_Terms",
            order = 40)
    protected BigDecimal depositAmount;

    @Column(name = "FIXED_DUE_DATE")
    @Temporal(TemporalType.DATE)
    @AdminPresentation(
            friendlyName = "B2bLocation_fixedDueDate",
            tab = Tab.TERMS,
            tabOrder = 30,
            group = "B2bLocation_Terms",
            order = 50)
    protected Date fixedDueDate;

    @Column(name = "SUBMIT_AS_DRAFTS", nullable = false)
    @AdminPresentation(
            friendlyName = "B2bLocation_submitAsDrafts",
            tab = Tab.ORDERING,
            tabOrder = 40,
            group = "B2bLocation_Ordering",
            order = 10)
    protected boolean submitAsDrafts;

    @Column(name = "ONLY_CATALOG_PRODUCTS", nullable = false)
    @AdminPresentation(
            friendlyName = "B2bLocation_onlyCatalogProducts",
            tab = Tab.ORDERING,
            tabOrder = 40,
            group = "B2bLocation_Ordering",
            order = 20)
    protected boolean onlyCatalogProducts;

    @Column(name = "ONE_TIME_ADDRESS_ALLOWED", nullable = false)
    @AdminPresentation(
            friendlyName = "B2bLocation_oneTimeAddressAllowed",
            tab = Tab.ORDERING,
            tabOrder = 40,
            group = "B2bLocation_Ordering",
            order = 30)
    protected boolean oneTimeAddressAllowed;

    @Column(name = "PO_RULE", nullable = false, length = 20)
    @AdminPresentation(
            friendlyName = "B2bLocation_poRule",
            fieldType = SupportedFieldType.BROADLEAF_ENUMERATION,
            broadleafEnumeration = "org.b2bleaf.company.PoRuleChoice",
            tab = Tab.ORDERING,
            tabOrder = 40,
            group = "B2bLocation_Ordering",
            order = 40)
    protected String poRule = PoRule.OPTIONAL.name();

    @Column(name = "PO_PATTERN")
    @AdminPresentation(
            friendlyName = "B2bLocation_poPattern",
            tooltip = "B2bLocation_poPattern_tooltip",
            tab = Tab.ORDERING,
            tabOrder = 40,
            group = "B2bLocation_Ordering",
            order = 50)
    protected String poPattern;

    @Embedded
    @AttributeOverrides({
        @AttributeOverride(name = "name", column = @Column(name = "SHIP_NAME")),
        @AttributeOverride(name = "address1", column = @Column(name = "SHIP_ADDRESS1")),
        @AttributeOverride(name = "address2", column = @Column(name = "SHIP_ADDRESS2")),
        @AttributeOverride(name = "city", column = @Column(name = "SHIP_CITY", length = 100)),
        @AttributeOverride(name = "postalCode", column = @Column(name = "SHIP_POSTAL_CODE", length = 20)),
        @AttributeOverride(name = "country", column = @Column(name = "SHIP_COUNTRY", length = 2))
    })
    protected LocationAddress shippingAddress = new LocationAddress();

    @Column(name = "BILL_SAME_AS_SHIP", nullable = false)
    @AdminPresentation(
            friendlyName = "B2bLocation_billingSameAsShipping",
            tab = Tab.ADDRESSES,
            tabOrder = 20,
            group = "B2bLocation_Billing",
            groupOrder = 20,
            order = 5)
    protected boolean billingSameAsShipping = true;

    @Embedded
    @AttributeOverrides({
        @AttributeOverride(name = "name", column = @Column(name = "BILL_NAME")),
        @AttributeOverride(name = "address1", column = @Column(name = "BILL_ADDRESS1")),
        @AttributeOverride(name = "address2", column = @Column(name = "BILL_ADDRESS2")),
        @AttributeOverride(name = "city", column = @Column(name = "BILL_CITY", length = 100)),
        @AttributeOverride(name = "postalCode", column = @Column(name = "BILL_POSTAL_CODE", length = 20)),
        @AttributeOverride(name = "country", column = @Column(name = "BILL_COUNTRY", length = 2))
    })
    protected LocationAddress billingAddress = new LocationAddress();

    @Column(name = "CREATED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    @AdminPresentation(
            friendlyName = "B2bLocation_createdAt",
            group = "B2bLocation_General",
            groupOrder = 10,
            order = 90,
            readOnly = true,
            requiredOverride = RequiredOverride.NOT_REQUIRED)
    protected Date createdAt;

    @OneToMany(mappedBy = "location", targetEntity = LocationPermissionImpl.class)
    protected List<LocationPermission> permissions = new ArrayList<>();

    @Version
    @Column(name = "VERSION", nullable = false)
    @AdminPresentation(excluded = true)
    protected int version;

    /** The admin's form writes the fields past the setters, so contradictions are refused here at the latest. */
    @PrePersist
    @PreUpdate
    protected void refuseContradictions() {
        getTerms();
        getTimeZone();
        getPoRule();
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public Company getCompany() {
        return company;
    }

    @Override
    public void setCompany(Company company) {
        this.company = company;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void setName(String name) {
        this.name = name;
    }

    @Override
    public String getExternalId() {
        return externalId;
    }

    @Override
    public void setExternalId(String externalId) {
        this.externalId = externalId;
    }

    @Override
    public ActiveStatus getStatus() {
        return ActiveStatus.valueOf(status);
    }

    @Override
    public void setStatus(ActiveStatus status) {
        this.status = status.name();
    }

    @Override
    public String getPhone() {
        return phone;
    }

    @Override
    public void setPhone(String phone) {
        this.phone = phone;
    }

    @Override
    public String getBillingEmail() {
        return billingEmail;
    }

    @Override
    public void setBillingEmail(String billingEmail) {
        this.billingEmail = billingEmail;
    }

    @Override
    public String getLanguage() {
        return language;
    }

    @Override
    public void setLanguage(String language) {
        this.language = language;
    }

    @Override
    public ZoneId getTimeZone() {
        return ZoneId.of(timeZone);
    }

    @Override
    public void setTimeZone(ZoneId timeZone) {
        this.timeZone = timeZone.getId();
    }

    @Override
    public String getTaxId() {
        return taxId;
    }

    @Override
    public void setTaxId(String taxId) {
        this.taxId = taxId;
    }

    @Override
    public boolean isTaxExempt() {
        return taxExempt;
    }

    @Override
    public String getTaxExemptReason() {
        return taxExemptReason;
    }

    @Override
    public void setTaxExempt(boolean taxExempt, String reason) {
        this.taxExempt = taxExempt;
        this.taxExemptReason = reason;
    }

    @Override
    public PaymentTerms getTerms() {
        return new PaymentTerms(
                TermsType.valueOf(termsType), netDays, depositPercent, depositAmount, Days.of(fixedDueDate));
    }

    @Override
    public void setTerms(PaymentTerms terms) {
        termsType = terms.type().name();
        netDays = terms.netDays();
        depositPercent = terms.depositPercent();
        depositAmount = terms.depositAmount();
        fixedDueDate = Days.stored(terms.fixedDate());
    }

    @Override
    public boolean isSubmitAsDrafts() {
        return submitAsDrafts;
    }

    @Override
    public void setSubmitAsDrafts(boolean submitAsDrafts) {
        this.submitAsDrafts = submitAsDrafts;
    }

    @Override
    public boolean isOnlyCatalogProducts() {
        return onlyCatalogProducts;
    }

    @Override
    public void setOnlyCatalogProducts(boolean onlyCatalogProducts) {
        this.onlyCatalogProducts = onlyCatalogProducts;
    }

    @Override
    public boolean isOneTimeAddressAllowed() {
        return oneTimeAddressAllowed;
    }

    @Override
    public void setOneTimeAddressAllowed(boolean oneTimeAddressAllowed) {
        this.oneTimeAddressAllowed = oneTimeAddressAllowed;
    }

    @Override
    public PoRule getPoRule() {
        return PoRule.valueOf(poRule);
    }

    @Override
    public String getPoPattern() {
        return poPattern;
    }

    @Override
    public void setPoRule(PoRule rule, String pattern) {
        poRule = rule.name();
        poPattern = pattern;
    }

    @Override
    public LocationAddress getShippingAddress() {
        // Hibernate reads an address without any part as null.
        return shippingAddress == null ? new LocationAddress() : shippingAddress;
    }

    @Override
    public void setShippingAddress(LocationAddress address) {
        shippingAddress = address;
    }

    @Override
    public boolean isBillingSameAsShipping() {
        return billingSameAsShipping;
    }

    @Override
    public LocationAddress getBillingAddress() {
        if (billingSameAsShipping) {
            return getShippingAddress();
        }
        return billingAddress == null ? new LocationAddress() : billingAddress;
    }

    @Override
    public void setBillingAddress(LocationAddress address) {
        billingSameAsShipping = address == null;
        billingAddress = address == null ? new LocationAddress() : address;
    }

    @Override
    public Date getCreatedAt() {
        return createdAt;
    }

    @Override
    public void setCreatedAt(Date createdAt) {
        this.createdAt = createdAt;
    }

    @Override
    public List<LocationPermission> getPermissions() {
        return permissions;
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public String getMainEntityName() {
        return name;
    }
}
