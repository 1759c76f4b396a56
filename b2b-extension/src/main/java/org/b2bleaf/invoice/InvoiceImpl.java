package org.b2bleaf.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.b2bleaf.invoice.rules.InvoiceSheet;
import org.b2bleaf.invoice.rules.PaperKind;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.persistence.Days;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;

/** {@inheritDoc} */
@Entity(name = "B2bInvoice")
@Table(name = "B2B_INVOICE")
@Immutable
public class InvoiceImpl implements Invoice {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "B2bInvoiceId")
    @GenericGenerator(
            name = "B2bInvoiceId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bInvoiceImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.invoice.InvoiceImpl")
            })
    @Column(name = "INVOICE_ID")
    protected Long id;

    @Column(name = "KIND", nullable = false, length = 20)
    protected String kind;

    @Column(name = "SEQUENCE_NO", nullable = false)
    protected long sequenceNo;

    @Column(name = "INVOICE_NUMBER", nullable = false, length = 60)
    protected String number;

    @Column(name = "ISSUE_KEY", nullable = false, length = 60)
    protected String issueKey;

    @Column(name = "B2B_ORDER_ID", nullable = false)
    protected long orderId;

    @Column(name = "ORDER_NUMBER")
    protected String orderNumber;

    @Column(name = "COMPANY_ID", nullable = false)
    protected long companyId;

    @Column(name = "COMPANY_NAME", nullable = false)
    protected String companyName;

    @Column(name = "LOCATION_ID", nullable = false)
    protected long locationId;

    @Column(name = "REVERSES_ID")
    protected Long reversesId;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    protected String currency;

    @Column(name = "TOTAL", nullable = false, precision = 19, scale = 5)
    protected BigDecimal total;

    @Column(name = "TAX", nullable = false, precision = 19, scale = 5)
    protected BigDecimal tax;

    @Column(name = "ISSUED_ON", nullable = false)
    @Temporal(TemporalType.DATE)
    protected Date issuedOn;

    @Column(name = "DUE_ON")
    @Temporal(TemporalType.DATE)
    protected Date dueOn;

    @Column(name = "ISSUED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date issuedAt;

    @Column(name = "ISSUED_BY", nullable = false)
    protected String issuedBy;

    @Lob
    @Type(type = "org.hibernate.type.StringClobType")
    @Column(name = "SHEET", nullable = false, length = Integer.MAX_VALUE - 1)
    protected String sheet;

    /** For Hibernate. */
    protected InvoiceImpl() {}

    /**
     * @param issueKey what it is issued for, at most 60 characters
     * @param reverses the invoice that a credit note takes back; null for an invoice
     */
    InvoiceImpl(
            InvoiceSheet sheet,
            long sequenceNo,
            String issueKey,
            B2bOrder order,
            Invoice reverses,
            String issuedBy,
            Date issuedAt) {
        this.kind = sheet.kind().name();
        this.sequenceNo = sequenceNo;
        this.number = sheet.number();
        this.issueKey = issueKey;
        this.orderId = order.getId();
        this.orderNumber = order.getOrderNumber();
        this.companyId = order.getCompany().getId();
        this.companyName = order.getCompanyName();
        this.locationId = order.getLocation().getId();
        this.reversesId = reverses == null ? null : reverses.getId();
        this.currency = sheet.currency();
        this.total = sheet.sums().total();
        this.tax = sheet.sums().tax();
        this.issuedOn = Days.stored(sheet.issuedOn());
        this.dueOn = Days.stored(sheet.dueOn());
        this.issuedAt = issuedAt;
        this.issuedBy = issuedBy;
        this.sheet = SheetJson.write(sheet);
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public PaperKind getKind() {
        return PaperKind.valueOf(kind);
    }

    @Override
    public long getSequenceNo() {
        return sequenceNo;
    }

    @Override
    public String getNumber() {
        return number;
    }

    @Override
    public long getOrderId() {
        return orderId;
    }

    @Override
    public String getOrderNumber() {
        return orderNumber;
    }

    @Override
    public long getCompanyId() {
        return companyId;
    }

    @Override
    public String getCompanyName() {
        return companyName;
    }

    @Override
    public long getLocationId() {
        return locationId;
    }

    @Override
    public Long getReversesId() {
        return reversesId;
    }

    @Override
    public Currency getCurrency() {
        return Currency.getInstance(currency);
    }

    @Override
    public BigDecimal getTotal() {
        return total;
    }

    @Override
    public BigDecimal getTax() {
        return tax;
    }

    @Override
    public LocalDate getIssuedOn() {
        return Days.of(issuedOn);
    }

    @Override
    public LocalDate getDueOn() {
        return Days.of(dueOn);
    }

    @Override
    public Date getIssuedAt() {
        return issuedAt;
    }

    @Override
    public String getIssuedBy() {
        return issuedBy;
    }

    @Override
    public InvoiceSheet getSheet() {
        return SheetJson.read(sheet);
    }
}
