package org.b2bleaf.ordering;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Inheritance;
import javax.persistence.InheritanceType;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.OneToOne;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import javax.persistence.Version;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyImpl;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.ordering.drafts.rules.Consent;
import org.b2bleaf.ordering.drafts.rules.DraftTask;
import org.b2bleaf.ordering.rules.DraftStatus;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.terms.rules.TermsType;
import org.broadleafcommerce.common.admin.domain.AdminMainEntity;
import org.broadleafcommerce.common.presentation.AdminPresentation;
import org.broadleafcommerce.common.presentation.AdminPresentationClass;
import org.broadleafcommerce.common.presentation.AdminPresentationToOneLookup;
import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;
import org.broadleafcommerce.common.presentation.override.AdminPresentationMergeEntry;
import org.broadleafcommerce.common.presentation.override.AdminPresentationMergeOverride;
import org.broadleafcommerce.common.presentation.override.AdminPresentationMergeOverrides;
import org.broadleafcommerce.common.presentation.override.PropertyType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** {@inheritDoc} */
@Entity(name = "B2bDraft")
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "B2B_DRAFT")
@AdminPresentationClass(friendlyName = "B2bDraft")
@AdminPresentationMergeOverrides(
        @AdminPresentationMergeOverride(
                name = "",
                mergeEntries =
                        @AdminPresentationMergeEntry(
                                propertyType = PropertyType.AdminPresentation.READONLY,
                                booleanOverrideValue = true)))
public class DraftOrderImpl implements DraftOrder, AdminMainEntity {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "B2bDraftOrderId")
    @GenericGenerator(
            name = "B2bDraftOrderId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bDraftOrderImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.ordering.DraftOrderImpl")
            })
    @Column(name = "DRAFT_ID")
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id;

    @OneToOne(targetEntity = OrderImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ORDER_ID", nullable = false)
    @AdminPresentation(excluded = true)
    protected Order order;

    @Column(name = "REFERENCE", nullable = false, length = 32)
    @AdminPresentation(
            friendlyName = "B2bDraft_reference",
            group = "B2bDraft_General",
            order = 10,
            prominent = true,
            gridOrder = 10)
    protected String reference;

    @ManyToOne(targetEntity = CompanyImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "COMPANY_ID", nullable = false)
    @AdminPresentationToOneLookup(lookupDisplayProperty = "name")
    @AdminPresentation(friendlyName = "B2bDraft_company", group = "B2bDraft_Buyer", order = 10)
    protected Company company;

    @Column(name = "COMPANY_NAME", nullable = false)
    @AdminPresentation(
            friendlyName = "B2bDraft_companyName",
            group = "B2bDraft_Buyer",
            order = 15,
            prominent = true,
            gridOrder = 20,
            visibility = VisibilityEnum.FORM_HIDDEN)
    protected String companyName;

    @ManyToOne(targetEntity = CompanyLocationImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "LOCATION_ID", nullable = false)
    @AdminPresentationToOneLookup(lookupDisplayProperty = "name")
    @AdminPresentation(friendlyName = "B2bDraft_location", group = "B2bDraft_Buyer", order = 20)
    protected CompanyLocation location;

    @Column(name = "LOCATION_NAME", nullable = false)
    @AdminPresentation(
            friendlyName = "B2bDraft_locationName",
            group = "B2bDraft_Buyer",
            order = 25,
            prominent = true,
            gridOrder = 30,
            visibility = VisibilityEnum.FORM_HIDDEN)
    protected String locationName;

    @ManyToOne(targetEntity = CustomerImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "PLACED_BY_ID", nullable = false)
    @AdminPresentationToOneLookup(lookupDisplayProperty = "emailAddress")
    @AdminPresentation(friendlyName = "B2bDraft_placedBy", group = "B2bDraft_Buyer", order = 30)
    protected Customer placedBy;

    @Column(name = "PLACED_BY_NAME")
    @AdminPresentation(
            friendlyName = "B2bDraft_placedByName",
            group = "B2bDraft_Buyer",
            order = 35,
            prominent = true,
            gridOrder = 40,
            visibility = VisibilityEnum.FORM_HIDDEN)
    protected String placedByName;

    @Column(name = "PLACED_BY_EMAIL")
    @AdminPresentation(friendlyName = "B2bDraft_placedByEmail", group = "B2bDraft_Buyer", order = 36)
    protected String placedByEmail;

    @Column(name = "PO_NUMBER")
    @AdminPresentation(
            friendlyName = "B2bDraft_poNumber",
            group = "B2bDraft_General",
            order = 20,
            prominent = true,
            gridOrder = 50)
    protected String poNumber;

    @Column(name = "STATUS", nullable = false, length = 20)
    @AdminPresentation(
            friendlyName = "B2bDraft_status",
            group = "B2bDraft_General",
            order = 30,
            prominent = true,
            gridOrder = 60,
            fieldType = SupportedFieldType.BROADLEAF_ENUMERATION,
            broadleafEnumeration = "org.b2bleaf.ordering.DraftStatusChoice")
    protected String status = DraftStatus.SUBMITTED.name();

    @Column(name = "TOTAL", nullable = false, precision = 19, scale = 5)
    @AdminPresentation(
            friendlyName = "B2bDraft_total",
            group = "B2bDraft_General",
            order = 40,
            prominent = true,
            gridOrder = 70,
            fieldType = SupportedFieldType.DECIMAL)
    protected BigDecimal total;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    @AdminPresentation(friendlyName = "B2bDraft_currency", group = "B2bDraft_General", order = 50)
    protected String currency;

    @Column(name = "SUBMITTED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    @AdminPresentation(
            friendlyName = "B2bDraft_submittedAt",
            group = "B2bDraft_General",
            order = 60,
            prominent = true,
            gridOrder = 80)
    protected Date submittedAt;

    @Column(name = "TERMS_TYPE", length = 20)
    @AdminPresentation(excluded = true)
    protected String termsType;

    @Column(name = "NET_DAYS")
    @AdminPresentation(excluded = true)
    protected Integer netDays;

    @Column(name = "DEPOSIT_PERCENT", precision = 7, scale = 4)
    @AdminPresentation(excluded = true)
    protected BigDecimal depositPercent;

    @Column(name = "DEPOSIT_AMOUNT", precision = 19, scale = 5)
    @AdminPresentation(excluded = true)
    protected BigDecimal depositAmount;

    @Column(name = "FIXED_DUE_DATE")
    @Temporal(TemporalType.DATE)
    @AdminPresentation(excluded = true)
    protected Date fixedDueDate;

    @Column(name = "AGREED_TOTAL", precision = 19, scale = 5)
    @AdminPresentation(excluded = true)
    protected BigDecimal agreedTotal;

    @Column(name = "AGREED_SHIPPING", precision = 19, scale = 5)
    @AdminPresentation(excluded = true)
    protected BigDecimal agreedShipping;

    @Column(name = "AGREED_TAX", precision = 19, scale = 5)
    @AdminPresentation(excluded = true)
    protected BigDecimal agreedTax;

    @Column(name = "AGREED_DISCOUNT", nullable = false, precision = 19, scale = 5)
    @AdminPresentation(excluded = true)
    protected BigDecimal agreedDiscount = BigDecimal.ZERO;

    @Column(name = "SHIPPING", precision = 19, scale = 5)
    @AdminPresentation(excluded = true)
    protected BigDecimal shipping;

    @Column(name = "TAX", precision = 19, scale = 5)
    @AdminPresentation(excluded = true)
    protected BigDecimal tax;

    @Column(name = "DISCOUNT", nullable = false, precision = 19, scale = 5)
    @AdminPresentation(excluded = true)
    protected BigDecimal discount = BigDecimal.ZERO;

    @Column(name = "CONSENT", nullable = false, length = 20)
    @AdminPresentation(excluded = true)
    protected String consent = Consent.NOT_ASKED.name();

    @Column(name = "AFTER_CONSENT", length = 20)
    @AdminPresentation(excluded = true)
    protected String afterConsent;

    @Column(name = "TASK", length = 20)
    @AdminPresentation(excluded = true)
    protected String task;

    @Column(name = "TASK_BY")
    @AdminPresentation(excluded = true)
    protected String taskBy;

    @Column(name = "PROBLEM", length = 40)
    @AdminPresentation(excluded = true)
    protected String problem;

    @Column(name = "BUYER_NOTE", length = 2000)
    @AdminPresentation(excluded = true)
    protected String buyerNote;

    @Column(name = "INTERNAL_NOTE", length = 2000)
    @AdminPresentation(excluded = true)
    protected String internalNote;

    @Column(name = "DECLINE_REASON", length = 1000)
    @AdminPresentation(excluded = true)
    protected String declineReason;

    @Column(name = "DECIDED_BY")
    @AdminPresentation(excluded = true)
    protected String decidedBy;

    @Column(name = "DECIDED_AT")
    @Temporal(TemporalType.TIMESTAMP)
    @AdminPresentation(excluded = true)
    protected Date decidedAt;

    @Column(name = "PAYMENT_KEY", length = 100)
    @AdminPresentation(excluded = true)
    protected String paymentKey;

    @Column(name = "PAYMENT_AT")
    @Temporal(TemporalType.TIMESTAMP)
    @AdminPresentation(excluded = true)
    protected Date paymentAt;

    @Column(name = "ORDER_NUMBER")
    @AdminPresentation(excluded = true)
    protected String placedOrderNumber;

    @Version
    @Column(name = "VERSION", nullable = false)
    @AdminPresentation(excluded = true)
    protected int version;

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public Order getOrder() {
        return order;
    }

    @Override
    public void setOrder(Order order) {
        this.order = order;
    }

    @Override
    public String getReference() {
        return reference;
    }

    @Override
    public void setReference(String reference) {
        this.reference = reference;
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
    public String getCompanyName() {
        return companyName;
    }

    @Override
    public void setCompanyName(String companyName) {
        this.companyName = companyName;
    }

    @Override
    public CompanyLocation getLocation() {
        return location;
    }

    @Override
    public void setLocation(CompanyLocation location) {
        this.location = location;
    }

    @Override
    public String getLocationName() {
        return locationName;
    }

    @Override
    public void setLocationName(String locationName) {
        this.locationName = locationName;
    }

    @Override
    public Customer getPlacedBy() {
        return placedBy;
    }

    @Override
    public void setPlacedBy(Customer placedBy) {
        this.placedBy = placedBy;
    }

    @Override
    public String getPlacedByName() {
        return placedByName;
    }

    @Override
    public void setPlacedByName(String placedByName) {
        this.placedByName = placedByName;
    }

    @Override
    public String getPlacedByEmail() {
        return placedByEmail;
    }

    @Override
    public void setPlacedByEmail(String placedByEmail) {
        this.placedByEmail = placedByEmail;
    }

    @Override
    public String getPoNumber() {
        return poNumber;
    }

    @Override
    public void setPoNumber(String poNumber) {
        this.poNumber = poNumber;
    }

    @Override
    public DraftStatus getStatus() {
        return DraftStatus.valueOf(status);
    }

    @Override
    public void setStatus(DraftStatus status) {
        this.status = status.name();
    }

    @Override
    public BigDecimal getTotal() {
        return total;
    }

    @Override
    public void setTotal(BigDecimal total) {
        this.total = total;
    }

    @Override
    public Date getSubmittedAt() {
        return submittedAt;
    }

    @Override
    public void setSubmittedAt(Date submittedAt) {
        this.submittedAt = submittedAt;
    }

    @Override
    public BigDecimal getAgreedTotal() {
        return agreedTotal;
    }

    @Override
    public void setAgreedTotal(BigDecimal agreedTotal) {
        this.agreedTotal = agreedTotal;
    }

    @Override
    public BigDecimal getAgreedShipping() {
        return agreedShipping;
    }

    @Override
    public void setAgreedShipping(BigDecimal agreedShipping) {
        this.agreedShipping = agreedShipping;
    }

    @Override
    public BigDecimal getAgreedTax() {
        return agreedTax;
    }

    @Override
    public void setAgreedTax(BigDecimal agreedTax) {
        this.agreedTax = agreedTax;
    }

    @Override
    public BigDecimal getAgreedDiscount() {
        return agreedDiscount;
    }

    @Override
    public void setAgreedDiscount(BigDecimal agreedDiscount) {
        this.agreedDiscount = agreedDiscount;
    }

    @Override
    public BigDecimal getShipping() {
        return shipping;
    }

    @Override
    public void setShipping(BigDecimal shipping) {
        this.shipping = shipping;
    }

    @Override
    public BigDecimal getTax() {
        return tax;
    }

    @Override
    public void setTax(BigDecimal tax) {
        this.tax = tax;
    }

    @Override
    public BigDecimal getDiscount() {
        return discount;
    }

    @Override
    public void setDiscount(BigDecimal discount) {
        this.discount = discount;
    }

    @Override
    public String getTaskBy() {
        return taskBy;
    }

    @Override
    public void setTaskBy(String taskBy) {
        this.taskBy = taskBy;
    }

    @Override
    public String getProblem() {
        return problem;
    }

    @Override
    public void setProblem(String problem) {
        this.problem = problem;
    }

    @Override
    public String getBuyerNote() {
        return buyerNote;
    }

    @Override
    public void setBuyerNote(String buyerNote) {
        this.buyerNote = buyerNote;
    }

    @Override
    public String getInternalNote() {
        return internalNote;
    }

    @Override
    public void setInternalNote(String internalNote) {
        this.internalNote = internalNote;
    }

    @Override
    public String getDeclineReason() {
        return declineReason;
    }

    @Override
    public void setDeclineReason(String declineReason) {
        this.declineReason = declineReason;
    }

    @Override
    public String getDecidedBy() {
        return decidedBy;
    }

    @Override
    public void setDecidedBy(String decidedBy) {
        this.decidedBy = decidedBy;
    }

    @Override
    public Date getDecidedAt() {
        return decidedAt;
    }

    @Override
    public void setDecidedAt(Date decidedAt) {
        this.decidedAt = decidedAt;
    }

    @Override
    public String getPaymentKey() {
        return paymentKey;
    }

    @Override
    public void setPaymentKey(String paymentKey) {
        this.paymentKey = paymentKey;
    }

    @Override
    public Date getPaymentAt() {
        return paymentAt;
    }

    @Override
    public void setPaymentAt(Date paymentAt) {
        this.paymentAt = paymentAt;
    }

    @Override
    public String getPlacedOrderNumber() {
        return placedOrderNumber;
    }

    @Override
    public void setPlacedOrderNumber(String placedOrderNumber) {
        this.placedOrderNumber = placedOrderNumber;
    }

    @Override
    public PaymentTerms getTerms() {
        return termsType == null
                ? null
                : new PaymentTerms(
                        TermsType.valueOf(termsType),
                        netDays,
                        depositPercent,
                        depositAmount,
                        fixedDueDate == null ? null : new java.sql.Date(fixedDueDate.getTime()).toLocalDate());
    }

    @Override
    public void setTerms(PaymentTerms terms) {
        termsType = terms.type().name();
        netDays = terms.netDays();
        depositPercent = terms.depositPercent();
        depositAmount = terms.depositAmount();
        fixedDueDate = terms.fixedDate() == null ? null : java.sql.Date.valueOf(terms.fixedDate());
    }

    @Override
    public Consent getConsent() {
        return Consent.valueOf(consent);
    }

    @Override
    public void setConsent(Consent consent) {
        this.consent = consent.name();
    }

    @Override
    public DraftTask getAfterConsent() {
        return afterConsent == null ? null : DraftTask.valueOf(afterConsent);
    }

    @Override
    public void setAfterConsent(DraftTask afterConsent) {
        this.afterConsent = afterConsent == null ? null : afterConsent.name();
    }

    @Override
    public DraftTask getTask() {
        return task == null ? null : DraftTask.valueOf(task);
    }

    @Override
    public void setTask(DraftTask task) {
        this.task = task == null ? null : task.name();
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public Currency getCurrency() {
        return Currency.getInstance(currency);
    }

    @Override
    public void setCurrency(Currency currency) {
        this.currency = currency.getCurrencyCode();
    }

    @Override
    public String getMainEntityName() {
        return reference;
    }
}
