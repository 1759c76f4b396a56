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
import org.b2bleaf.persistence.Days;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.terms.rules.TermsType;
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
public class DraftOrderImpl implements DraftOrder {

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
    protected Long id;

    @OneToOne(targetEntity = OrderImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ORDER_ID", nullable = false)
    protected Order order;

    @Column(name = "REFERENCE", nullable = false, length = 32)
    protected String reference;

    @ManyToOne(targetEntity = CompanyImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "COMPANY_ID", nullable = false)
    protected Company company;

    @Column(name = "COMPANY_NAME", nullable = false)
    protected String companyName;

    @ManyToOne(targetEntity = CompanyLocationImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "LOCATION_ID", nullable = false)
    protected CompanyLocation location;

    @Column(name = "LOCATION_NAME", nullable = false)
    protected String locationName;

    @ManyToOne(targetEntity = CustomerImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "PLACED_BY_ID", nullable = false)
    protected Customer placedBy;

    @Column(name = "PLACED_BY_NAME")
    protected String placedByName;

    @Column(name = "PLACED_BY_EMAIL")
    protected String placedByEmail;

    @Column(name = "PO_NUMBER")
    protected String poNumber;

    @Column(name = "STATUS", nullable = false, length = 20)
    protected String status = DraftStatus.SUBMITTED.name();

    @Column(name = "TOTAL", nullable = false, precision = 19, scale = 5)
    protected BigDecimal total;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    protected String currency;

    @Column(name = "SUBMITTED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date submittedAt;

    @Column(name = "TERMS_TYPE", length = 20)
    protected String termsType;

    @Column(name = "NET_DAYS")
    protected Integer netDays;

    @Column(name = "DEPOSIT_PERCENT", precision = 7, scale = 4)
    protected BigDecimal depositPercent;

    @Column(name = "DEPOSIT_AMOUNT", precision = 19, scale = 5)
    protected BigDecimal depositAmount;

    @Column(name = "FIXED_DUE_DATE")
    @Temporal(TemporalType.DATE)
    protected Date fixedDueDate;

    @Column(name = "AGREED_TOTAL", precision = 19, scale = 5)
    protected BigDecimal agreedTotal;

    @Column(name = "AGREED_SHIPPING", precision = 19, scale = 5)
    protected BigDecimal agreedShipping;

    @Column(name = "AGREED_TAX", precision = 19, scale = 5)
    protected BigDecimal agreedTax;

    @Column(name = "AGREED_DISCOUNT", nullable = false, precision = 19, scale = 5)
    protected BigDecimal agreedDiscount = BigDecimal.ZERO;

    @Column(name = "SHIPPING", precision = 19, scale = 5)
    protected BigDecimal shipping;

    @Column(name = "TAX", precision = 19, scale = 5)
    protected BigDecimal tax;

    @Column(name = "DISCOUNT", nullable = false, precision = 19, scale = 5)
    protected BigDecimal discount = BigDecimal.ZERO;

    @Column(name = "CONSENT", nullable = false, length = 20)
    protected String consent = Consent.NOT_ASKED.name();

    @Column(name = "AFTER_CONSENT", length = 20)
    protected String afterConsent;

    @Column(name = "TASK", length = 20)
    protected String task;

    @Column(name = "TASK_BY")
    protected String taskBy;

    @Column(name = "PROBLEM", length = 40)
    protected String problem;

    @Column(name = "BUYER_NOTE", length = 2000)
    protected String buyerNote;

    @Column(name = "INTERNAL_NOTE", length = 2000)
    protected String internalNote;

    @Column(name = "DECLINE_REASON", length = 1000)
    protected String declineReason;

    @Column(name = "DECIDED_BY")
    protected String decidedBy;

    @Column(name = "DECIDED_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date decidedAt;

    @Column(name = "PAYMENT_KEY", length = 100)
    protected String paymentKey;

    @Column(name = "PAYMENT_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date paymentAt;

    @Column(name = "ORDER_NUMBER")
    protected String placedOrderNumber;

    @Version
    @Column(name = "VERSION", nullable = false)
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
}
