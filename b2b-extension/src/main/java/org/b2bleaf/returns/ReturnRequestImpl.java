package org.b2bleaf.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import javax.persistence.CascadeType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Inheritance;
import javax.persistence.InheritanceType;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.OneToMany;
import javax.persistence.OrderBy;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import javax.persistence.Version;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyImpl;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.b2bleaf.returns.rules.ReturnAct;
import org.b2bleaf.returns.rules.ReturnStatus;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** {@inheritDoc} */
@Entity(name = "B2bReturn")
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "B2B_RETURN")
public class ReturnRequestImpl implements ReturnRequest {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "B2bReturnId")
    @GenericGenerator(
            name = "B2bReturnId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bReturnImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.returns.ReturnRequestImpl")
            })
    @Column(name = "RETURN_ID")
    protected Long id;

    @Column(name = "REFERENCE", nullable = false, length = 32)
    protected String reference;

    @ManyToOne(targetEntity = B2bOrderImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "B2B_ORDER_ID", nullable = false)
    protected B2bOrder order;

    @ManyToOne(targetEntity = CompanyImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "COMPANY_ID", nullable = false)
    protected Company company;

    @ManyToOne(targetEntity = CompanyLocationImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "LOCATION_ID", nullable = false)
    protected CompanyLocation location;

    @ManyToOne(targetEntity = CustomerImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "PLACED_BY_ID", nullable = false)
    protected Customer placedBy;

    @Column(name = "REQUESTED_BY_ID", nullable = false)
    protected long requestedById;

    @Column(name = "REQUESTED_BY_NAME")
    protected String requestedByName;

    @Column(name = "REQUESTED_BY_EMAIL")
    protected String requestedByEmail;

    @Column(name = "STATUS", nullable = false, length = 20)
    protected String status = ReturnStatus.REQUESTED.name();

    @OneToMany(mappedBy = "request", targetEntity = ReturnLineImpl.class, cascade = CascadeType.ALL)
    @OrderBy("lineNo")
    @BatchSize(size = 50)
    protected List<ReturnLine> lines = new ArrayList<>();

    @Column(name = "BUYER_NOTE", length = 500)
    protected String buyerNote;

    @Column(name = "FORM_KEY", nullable = false, length = 64)
    protected String formKey;

    @Column(name = "REQUESTED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date requestedAt;

    @Column(name = "DECIDED_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date decidedAt;

    @Column(name = "DECIDED_BY")
    protected String decidedBy;

    @Column(name = "SHOP_NOTE", length = 1000)
    protected String shopNote;

    @Column(name = "RECEIVED_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date receivedAt;

    @Column(name = "RECEIVED_BY")
    protected String receivedBy;

    @Column(name = "RESTOCKED", nullable = false)
    protected boolean restocked;

    @Column(name = "SETTLED_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date settledAt;

    @Column(name = "SETTLED_BY")
    protected String settledBy;

    @Column(name = "AMOUNT", precision = 19, scale = 5)
    protected BigDecimal amount;

    @Column(name = "PAID_BACK", precision = 19, scale = 5)
    protected BigDecimal paidBack;

    @Column(name = "AMOUNT_REASON", length = 400)
    protected String amountReason;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    protected String currency;

    /** Names the form of the staff that was carried out last. */
    @Column(name = "ACT_KEY", length = 64)
    protected String actKey;

    @Version
    @Column(name = "VERSION", nullable = false)
    protected int version;

    /** For Hibernate. */
    protected ReturnRequestImpl() {}

    ReturnRequestImpl(String reference, B2bOrder order, Customer requestedBy, String name, String formKey, Date now) {
        this.reference = reference;
        this.order = order;
        company = order.getCompany();
        location = order.getLocation();
        placedBy = order.getPlacedBy();
        requestedById = requestedBy.getId();
        requestedByName = name;
        requestedByEmail = requestedBy.getEmailAddress();
        this.formKey = formKey;
        requestedAt = now;
        currency = order.getCurrency().getCurrencyCode();
    }

    void decide(ReturnAct decision, String note, String actor, Date now) {
        status = decision.leadsTo().name();
        shopNote = note;
        decidedBy = actor;
        decidedAt = now;
    }

    void receive(boolean backToStock, String actor, Date now) {
        status = ReturnAct.RECEIVE.leadsTo().name();
        restocked = backToStock;
        receivedBy = actor;
        receivedAt = now;
    }

    void settle(BigDecimal settledWith, BigDecimal asMoney, String reason, String actor, Date now) {
        status = ReturnAct.SETTLE.leadsTo().name();
        amount = settledWith;
        paidBack = asMoney;
        amountReason = reason;
        settledBy = actor;
        settledAt = now;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getReference() {
        return reference;
    }

    @Override
    public B2bOrder getOrder() {
        return order;
    }

    @Override
    public Company getCompany() {
        return company;
    }

    @Override
    public CompanyLocation getLocation() {
        return location;
    }

    @Override
    public Customer getPlacedBy() {
        return placedBy;
    }

    @Override
    public long getRequestedById() {
        return requestedById;
    }

    @Override
    public String getRequestedByName() {
        return requestedByName;
    }

    @Override
    public String getRequestedByEmail() {
        return requestedByEmail;
    }

    @Override
    public ReturnStatus getStatus() {
        return ReturnStatus.valueOf(status);
    }

    @Override
    public List<ReturnLine> getLines() {
        return Collections.unmodifiableList(lines);
    }

    void addLine(ReturnLineImpl line) {
        line.request = this;
        line.lineNo = lines.size() + 1;
        lines.add(line);
    }

    @Override
    public String getBuyerNote() {
        return buyerNote;
    }

    void setBuyerNote(String buyerNote) {
        this.buyerNote = buyerNote;
    }

    @Override
    public Date getRequestedAt() {
        return requestedAt;
    }

    @Override
    public Date getDecidedAt() {
        return decidedAt;
    }

    @Override
    public String getDecidedBy() {
        return decidedBy;
    }

    @Override
    public String getShopNote() {
        return shopNote;
    }

    @Override
    public Date getReceivedAt() {
        return receivedAt;
    }

    @Override
    public String getReceivedBy() {
        return receivedBy;
    }

    @Override
    public boolean isRestocked() {
        return restocked;
    }

    @Override
    public Date getSettledAt() {
        return settledAt;
    }

    @Override
    public String getSettledBy() {
        return settledBy;
    }

    @Override
    public BigDecimal getAmount() {
        return amount;
    }

    @Override
    public BigDecimal getPaidBack() {
        return paidBack;
    }

    @Override
    public String getAmountReason() {
        return amountReason;
    }

    @Override
    public Currency getCurrency() {
        return Currency.getInstance(currency);
    }

    String getActKey() {
        return actKey;
    }

    void setActKey(String actKey) {
        this.actKey = actKey;
    }

    @Override
    public int getVersion() {
        return version;
    }
}
