package org.b2bleaf.ordering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
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
import javax.persistence.OneToOne;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import javax.persistence.Version;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyImpl;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.persistence.Days;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.terms.rules.TermsType;
import org.broadleafcommerce.common.admin.domain.AdminMainEntity;
import org.broadleafcommerce.common.presentation.AdminPresentation;
import org.broadleafcommerce.common.presentation.AdminPresentationClass;
import org.broadleafcommerce.common.presentation.AdminPresentationToOneLookup;
import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/**
 * {@inheritDoc}
 *
 * <p>What is annotated for Broadleaf's admin are the columns of its lists on the pages of companies and locations. They have to
 * be declared here: its FieldManager (getClassForField) knows no mapped superclass, so drafts repeat some of them.
 */
@Entity(name = "B2bOrder")
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "B2B_ORDER")
@AdminPresentationClass(friendlyName = "B2bOrder")
public class B2bOrderImpl implements B2bOrder, AdminMainEntity {

    private static final long serialVersionUID = 1L;

    /** As the column's default. */
    private static final Date DUE_LAST = Days.stored(LocalDate.of(9999, 12, 31));

    @Id
    @GeneratedValue(generator = "B2bOrderId")
    @GenericGenerator(
            name = "B2bOrderId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bOrderImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.ordering.B2bOrderImpl")
            })
    @Column(name = "B2B_ORDER_ID")
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id;

    @OneToOne(targetEntity = OrderImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ORDER_ID", nullable = false)
    @AdminPresentation(excluded = true)
    protected Order order;

    @Column(name = "ORDER_NUMBER", nullable = false)
    @AdminPresentation(friendlyName = "B2bOrder_orderNumber", prominent = true, gridOrder = 10)
    protected String orderNumber;

    @ManyToOne(targetEntity = CompanyImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "COMPANY_ID", nullable = false)
    @AdminPresentationToOneLookup(lookupDisplayProperty = "name")
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected Company company;

    @Column(name = "COMPANY_NAME", nullable = false)
    @AdminPresentation(friendlyName = "B2bOrder_companyName", prominent = true, gridOrder = 20)
    protected String companyName;

    @ManyToOne(targetEntity = CompanyLocationImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "LOCATION_ID", nullable = false)
    @AdminPresentationToOneLookup(lookupDisplayProperty = "name")
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected CompanyLocation location;

    @Column(name = "LOCATION_NAME", nullable = false)
    @AdminPresentation(friendlyName = "B2bOrder_locationName", prominent = true, gridOrder = 30)
    protected String locationName;

    @ManyToOne(targetEntity = CustomerImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "PLACED_BY_ID", nullable = false)
    @AdminPresentation(excluded = true)
    protected Customer placedBy;

    @Column(name = "PLACED_BY_NAME")
    @AdminPresentation(friendlyName = "B2bOrder_placedByName", prominent = true, gridOrder = 40)
    protected String placedByName;

    @Column(name = "PLACED_BY_EMAIL")
    protected String placedByEmail;

    @Column(name = "PO_NUMBER")
    @AdminPresentation(friendlyName = "B2bOrder_poNumber", prominent = true, gridOrder = 50)
    protected String poNumber;

    /** In lower case, to look for the same one. */
    @Column(name = "PO_NUMBER_KEY")
    protected String poNumberKey;

    @Column(name = "PO_NUMBER_REPEATED")
    protected Boolean poNumberRepeated;

    @Column(name = "TAX_ID", length = 64)
    protected String taxId;

    @Column(name = "TAX_EXEMPT")
    protected Boolean taxExempt;

    @Column(name = "TAX_EXEMPT_REASON")
    protected String taxExemptReason;

    @Embedded
    @AttributeOverrides({
        @AttributeOverride(name = "name", column = @Column(name = "BILL_NAME")),
        @AttributeOverride(name = "address1", column = @Column(name = "BILL_ADDRESS1")),
        @AttributeOverride(name = "address2", column = @Column(name = "BILL_ADDRESS2")),
        @AttributeOverride(name = "city", column = @Column(name = "BILL_CITY", length = 100)),
        @AttributeOverride(name = "postalCode", column = @Column(name = "BILL_POSTAL_CODE", length = 20)),
        @AttributeOverride(name = "country", column = @Column(name = "BILL_COUNTRY", length = 2))
    })
    @AdminPresentation(excluded = true)
    protected LocationAddress billingAddress;

    @Column(name = "TERMS_TYPE", nullable = false, length = 20)
    @AdminPresentation(
            friendlyName = "B2bOrder_termsType",
            prominent = true,
            gridOrder = 60,
            fieldType = SupportedFieldType.BROADLEAF_ENUMERATION,
            broadleafEnumeration = "org.b2bleaf.company.TermsTypeChoice")
    protected String termsType;

    @Column(name = "NET_DAYS")
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected Integer netDays;

    @Column(name = "DEPOSIT_PERCENT", precision = 7, scale = 4)
    protected BigDecimal depositPercent;

    @Column(name = "DEPOSIT_AMOUNT", precision = 19, scale = 5)
    protected BigDecimal depositAmount;

    @Column(name = "DUE_DATE")
    @Temporal(TemporalType.DATE)
    @AdminPresentation(friendlyName = "B2bOrder_dueDate", prominent = true, gridOrder = 70)
    protected Date dueDate;

    /** The due date for lists that are sorted by it, where what has none comes last. */
    @Column(name = "DUE_SORT", nullable = false)
    @Temporal(TemporalType.DATE)
    protected Date dueSort = DUE_LAST;

    @Column(name = "PAYMENT_STATUS", nullable = false, length = 20)
    @AdminPresentation(
            friendlyName = "B2bOrder_paymentStatus",
            prominent = true,
            gridOrder = 80,
            fieldType = SupportedFieldType.BROADLEAF_ENUMERATION,
            broadleafEnumeration = "org.b2bleaf.ordering.PaymentStatusChoice")
    protected String paymentStatus;

    @Column(name = "STATUS", nullable = false, length = 20)
    protected String status = OrderStatus.SUBMITTED.name();

    @Column(name = "TOTAL", nullable = false, precision = 19, scale = 5)
    @AdminPresentation(
            friendlyName = "B2bOrder_total",
            prominent = true,
            gridOrder = 100,
            fieldType = SupportedFieldType.DECIMAL)
    protected BigDecimal total;

    /** Null for orders from before it was written down, and for transferred ones. */
    @Column(name = "DUE_AT_SUBMISSION", precision = 19, scale = 5)
    protected BigDecimal dueAtSubmission;

    @Column(name = "OPEN_AMOUNT", nullable = false, precision = 19, scale = 5)
    protected BigDecimal openAmount;

    /** Null for none. */
    @Column(name = "AUTHORIZED_AMOUNT", precision = 19, scale = 5)
    protected BigDecimal authorizedAmount;

    @Column(name = "AUTHORIZED_SINCE")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date authorizedSince;

    @Column(name = "FULFILLED_ON")
    @Temporal(TemporalType.DATE)
    protected Date fulfilledOn;

    @Column(name = "FULFILLED_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date fulfilledAt;

    @Column(name = "CARRIER", length = 100)
    protected String carrier;

    @Column(name = "TRACKING_NUMBER", length = 100)
    protected String trackingNumber;

    @Column(name = "CANCELLED_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date cancelledAt;

    @Column(name = "CANCEL_REASON", length = 500)
    protected String cancelReason;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected String currency;

    @Column(name = "SUBMITTED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    @AdminPresentation(friendlyName = "B2bOrder_submittedAt", prominent = true, gridOrder = 110)
    protected Date submittedAt;

    /** Written by {@link TransferredOrders} alone. */
    @Column(name = "TRANSFER_ID", updatable = false)
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long transferId;

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
    public String getOrderNumber() {
        return orderNumber;
    }

    @Override
    public void setOrderNumber(String orderNumber) {
        this.orderNumber = orderNumber;
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
        poNumberKey = poNumber == null ? null : poNumber.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isPoNumberRepeated() {
        return Boolean.TRUE.equals(poNumberRepeated);
    }

    @Override
    public void setPoNumberRepeated(boolean poNumberRepeated) {
        this.poNumberRepeated = poNumberRepeated;
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
        return Boolean.TRUE.equals(taxExempt);
    }

    @Override
    public String getTaxExemptReason() {
        return taxExemptReason;
    }

    @Override
    public void setTaxExempt(boolean taxExempt, String reason) {
        this.taxExempt = taxExempt;
        taxExemptReason = taxExempt ? reason : null;
    }

    @Override
    public LocationAddress getBillingAddress() {
        return billingAddress == null ? new LocationAddress() : billingAddress;
    }

    @Override
    public void setBillingAddress(LocationAddress billingAddress) {
        this.billingAddress = billingAddress;
    }

    @Override
    public BigDecimal getDueAtSubmission() {
        return dueAtSubmission == null ? BigDecimal.ZERO : dueAtSubmission;
    }

    @Override
    public void setDueAtSubmission(BigDecimal dueAtSubmission) {
        this.dueAtSubmission = dueAtSubmission;
    }

    @Override
    public PaymentStatus getPaymentStatus() {
        return PaymentStatus.valueOf(paymentStatus);
    }

    @Override
    public void setPaymentStatus(PaymentStatus paymentStatus) {
        this.paymentStatus = paymentStatus.name();
    }

    @Override
    public OrderStatus getStatus() {
        return OrderStatus.valueOf(status);
    }

    @Override
    public void setStatus(OrderStatus status) {
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
    public BigDecimal getOpenAmount() {
        return openAmount;
    }

    @Override
    public void setOpenAmount(BigDecimal openAmount) {
        this.openAmount = openAmount;
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
    public BigDecimal getAuthorizedAmount() {
        return authorizedAmount == null ? BigDecimal.ZERO : authorizedAmount;
    }

    @Override
    public void setAuthorizedAmount(BigDecimal authorizedAmount) {
        this.authorizedAmount = authorizedAmount;
    }

    @Override
    public Date getAuthorizedSince() {
        return authorizedSince;
    }

    @Override
    public void setAuthorizedSince(Date authorizedSince) {
        this.authorizedSince = authorizedSince;
    }

    @Override
    public LocalDate getFulfilledOn() {
        return Days.of(fulfilledOn);
    }

    @Override
    public void setFulfilledOn(LocalDate fulfilledOn) {
        this.fulfilledOn = Days.stored(fulfilledOn);
    }

    @Override
    public Date getFulfilledAt() {
        return fulfilledAt;
    }

    @Override
    public void setFulfilledAt(Date fulfilledAt) {
        this.fulfilledAt = fulfilledAt;
    }

    @Override
    public String getCarrier() {
        return carrier;
    }

    @Override
    public void setCarrier(String carrier) {
        this.carrier = carrier;
    }

    @Override
    public String getTrackingNumber() {
        return trackingNumber;
    }

    @Override
    public void setTrackingNumber(String trackingNumber) {
        this.trackingNumber = trackingNumber;
    }

    @Override
    public Date getCancelledAt() {
        return cancelledAt;
    }

    @Override
    public void setCancelledAt(Date cancelledAt) {
        this.cancelledAt = cancelledAt;
    }

    @Override
    public String getCancelReason() {
        return cancelReason;
    }

    @Override
    public void setCancelReason(String cancelReason) {
        this.cancelReason = cancelReason;
    }

    @Override
    public Long getTransferId() {
        return transferId;
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public PaymentTerms getTerms() {
        TermsType type = TermsType.valueOf(termsType);
        // The fixed date itself is not kept: the due date, which came of it, is.
        LocalDate fixedDate = type == TermsType.FIXED_DATE ? getDueDate() : null;
        return new PaymentTerms(type, netDays, depositPercent, depositAmount, fixedDate);
    }

    @Override
    public void setTerms(PaymentTerms terms) {
        termsType = terms.type().name();
        netDays = terms.netDays();
        depositPercent = terms.depositPercent();
        depositAmount = terms.depositAmount();
    }

    @Override
    public LocalDate getDueDate() {
        return Days.of(dueDate);
    }

    @Override
    public void setDueDate(LocalDate dueDate) {
        this.dueDate = Days.stored(dueDate);
        dueSort = dueDate == null ? DUE_LAST : this.dueDate;
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
        return orderNumber;
    }
}
