package org.b2bleaf.ordering.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.b2bleaf.ordering.money.rules.PaymentKind;
import org.b2bleaf.persistence.Days;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** {@inheritDoc} */
@Entity(name = "B2bPayment")
@Table(name = "B2B_PAYMENT")
public class PaymentEntryImpl implements PaymentEntry {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "B2bPaymentId")
    @GenericGenerator(
            name = "B2bPaymentId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bPaymentImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.ordering.money.PaymentEntryImpl")
            })
    @Column(name = "PAYMENT_ID")
    protected Long id;

    @ManyToOne(targetEntity = B2bOrderImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "B2B_ORDER_ID", nullable = false, updatable = false)
    protected B2bOrder order;

    @Column(name = "KIND", nullable = false, length = 20, updatable = false)
    protected String kind;

    @Column(name = "AMOUNT", nullable = false, precision = 19, scale = 5, updatable = false)
    protected BigDecimal amount;

    @Column(name = "CURRENCY", nullable = false, length = 3, updatable = false)
    protected String currency;

    @Column(name = "ON_DAY", nullable = false, updatable = false)
    @Temporal(TemporalType.DATE)
    protected Date onDay;

    @Column(name = "REFERENCE", length = MAX_REFERENCE, updatable = false)
    protected String reference;

    @Column(name = "NOTE", length = MAX_NOTE, updatable = false)
    protected String note;

    @Column(name = "CHARGE_ID", updatable = false)
    protected Long chargeId;

    @Column(name = "ENTRY_KEY", nullable = false, length = 100, updatable = false)
    protected String entryKey;

    @Column(name = "ACTOR", nullable = false, updatable = false)
    protected String actor;

    @Column(name = "RECORDED_AT", nullable = false, updatable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date recordedAt;

    protected PaymentEntryImpl() {}

    PaymentEntryImpl(B2bOrder order, Booking.Line line, LocalDate today, String entryKey, String actor, Date now) {
        this.order = order;
        kind = line.kind().name();
        amount = line.amount();
        currency = order.getCurrency().getCurrencyCode();
        onDay = Days.stored(line.onDay() == null ? today : line.onDay());
        reference = line.reference();
        note = line.note();
        chargeId = line.chargeId();
        this.entryKey = entryKey;
        this.actor = actor;
        recordedAt = now;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public B2bOrder getOrder() {
        return order;
    }

    @Override
    public PaymentKind getKind() {
        return PaymentKind.valueOf(kind);
    }

    @Override
    public BigDecimal getAmount() {
        return amount;
    }

    @Override
    public Currency getCurrency() {
        return Currency.getInstance(currency);
    }

    @Override
    public LocalDate getOnDay() {
        return Days.of(onDay);
    }

    @Override
    public String getReference() {
        return reference;
    }

    @Override
    public String getNote() {
        return note;
    }

    @Override
    public Long getChargeId() {
        return chargeId;
    }

    @Override
    public String getEntryKey() {
        return entryKey;
    }

    @Override
    public String getActor() {
        return actor;
    }

    @Override
    public Date getRecordedAt() {
        return recordedAt;
    }
}
