package org.b2bleaf.ordering.money;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** A payment of an order by card on its way: whoever is interrupted finds by it how far it came. */
@Entity(name = "B2bCardPayment")
@Table(name = "B2B_CARD_PAYMENT")
public class CardPaymentRecord {

    /** How far it is. */
    enum State {
        /** The card is, or was, being charged. */
        OPEN,
        /** It is written down with the order. */
        DONE,
        /** Nothing came of it; what was taken is given back. */
        RELEASED
    }

    @Id
    @GeneratedValue(generator = "B2bCardPaymentId")
    @GenericGenerator(
            name = "B2bCardPaymentId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bCardPaymentImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.ordering.money.CardPaymentRecord")
            })
    @Column(name = "CARD_PAYMENT_ID")
    protected Long id;

    @Column(name = "B2B_ORDER_ID", nullable = false)
    protected long b2bOrderId;

    /** The same while it is open; unique, so that an order is never being paid twice. */
    @Column(name = "OPEN_ORDER_ID")
    protected Long openOrderId;

    /** Null for a script, and when nothing came of it: the form may then be sent again. */
    @Column(name = "FORM_KEY", length = 64)
    protected String formKey;

    @Column(name = "CUSTOMER_ID")
    protected Long customerId;

    @Column(name = "AMOUNT", nullable = false, precision = 19, scale = 5)
    protected BigDecimal amount;

    @Column(name = "STATE", nullable = false, length = 20)
    protected String state;

    @Column(name = "CREATED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date createdAt;

    @Column(name = "CLOSED_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date closedAt;

    protected CardPaymentRecord() {}

    CardPaymentRecord(PaymentByCard payment, BigDecimal amount, Instant now) {
        b2bOrderId = payment.b2bOrderId();
        openOrderId = b2bOrderId;
        formKey = payment.key();
        customerId = payment.customerId();
        this.amount = amount;
        state = State.OPEN.name();
        createdAt = Date.from(now);
    }

    long id() {
        return id;
    }

    long b2bOrderId() {
        return b2bOrderId;
    }

    /** Null for whoever follows a payment link. */
    Long customerId() {
        return customerId;
    }

    BigDecimal amount() {
        return amount;
    }

    State state() {
        return State.valueOf(state);
    }

    Instant createdAt() {
        return createdAt.toInstant();
    }

    /** By which its charge is known. */
    String chargeKey() {
        return "order-payment-" + id;
    }

    void done(Instant now) {
        close(State.DONE, now);
    }

    void released(Instant now) {
        close(State.RELEASED, now);
        formKey = null;
    }

    private void close(State end, Instant now) {
        state = end.name();
        openOrderId = null;
        closedAt = Date.from(now);
    }
}
