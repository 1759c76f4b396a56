package org.b2bleaf.payment;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Date;
import java.util.Map;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.b2bleaf.payment.rules.ChargeState;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;

/** {@inheritDoc} */
@Entity(name = "B2bCharge")
@Table(name = "B2B_CHARGE")
public class ChargeImpl implements Charge {

    private static final long serialVersionUID = 1L;

    private static final int LAST_DIGITS = 4;

    @Id
    @GeneratedValue(generator = "B2bChargeId")
    @GenericGenerator(
            name = "B2bChargeId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bChargeImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.payment.ChargeImpl")
            })
    @Column(name = "CHARGE_ID")
    protected Long id;

    @Column(name = "CHARGE_KEY", nullable = false, length = 100)
    protected String key;

    @Column(name = "PURPOSE", nullable = false, length = 20)
    protected String purpose;

    @Column(name = "REFERENCE", nullable = false, length = 64)
    protected String reference;

    @Column(name = "ORDER_ID", nullable = false)
    protected long orderId;

    @Column(name = "COMPANY_ID")
    protected Long companyId;

    @Column(name = "LOCATION_ID")
    protected Long locationId;

    @Column(name = "CUSTOMER_ID")
    protected Long customerId;

    @Column(name = "AMOUNT", nullable = false, precision = 19, scale = 5)
    protected BigDecimal amount;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    protected String currency;

    @Column(name = "STATE", nullable = false, length = 20)
    protected String state = ChargeState.STARTED.name();

    @Column(name = "IS_CAPTURED", nullable = false)
    protected boolean captured;

    @Column(name = "LAST_FOUR", length = 4)
    protected String lastFour;

    /** The card may be gone by now. */
    @Column(name = "SAVED_CARD_ID")
    protected Long savedCardId;

    @Column(name = "GATEWAY")
    protected String gateway;

    @Column(name = "MESSAGE", length = 500)
    protected String message;

    @Lob
    @Type(type = "org.hibernate.type.StringClobType")
    @Column(name = "RAW_RESPONSE", length = Integer.MAX_VALUE - 1)
    protected String rawResponse;

    /** JSON; null when the gateway has not answered. */
    @Lob
    @Type(type = "org.hibernate.type.StringClobType")
    @Column(name = "GATEWAY_FIELDS", length = Integer.MAX_VALUE - 1)
    protected String gatewayFields;

    @Column(name = "CREATED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date createdAt;

    @Column(name = "CHANGED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date changedAt;

    @Column(name = "USED_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date usedAt;

    @Column(name = "ATTEMPTS", nullable = false)
    protected int attempts;

    @Column(name = "NEXT_ATTEMPT_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date nextAttemptAt;

    @Column(name = "SETTLED_BY")
    protected String settledBy;

    @Column(name = "NOTE", length = 500)
    protected String note;

    protected ChargeImpl() {}

    ChargeImpl(ChargeRequest request, Date now) {
        this(request, lastFour(request.card()), now);
    }

    /** @param lastFour of a saved card */
    ChargeImpl(ChargeRequest request, String lastFour, Date now) {
        key = request.key();
        purpose = request.purpose().name();
        reference = request.reference();
        orderId = request.orderId();
        companyId = request.payer().companyId();
        locationId = request.payer().locationId();
        customerId = request.payer().customerId();
        amount = request.amount();
        currency = request.currency().getCurrencyCode();
        this.lastFour = lastFour;
        savedCardId = request.card().savedCardId();
        createdAt = now;
        changedAt = now;
    }

    /** PCI DSS 3.4.1 lets a shop show these of a card. */
    private static String lastFour(CardDetails card) {
        String digits = card.number() == null ? "" : card.number().replaceAll("[^0-9]", "");
        return digits.length() < LAST_DIGITS ? null : digits.substring(digits.length() - LAST_DIGITS);
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public ChargePurpose getPurpose() {
        return ChargePurpose.valueOf(purpose);
    }

    @Override
    public String getReference() {
        return reference;
    }

    @Override
    public long getOrderId() {
        return orderId;
    }

    @Override
    public ChargeRequest.Payer getPayer() {
        return new ChargeRequest.Payer(companyId, locationId, customerId);
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
    public ChargeState getState() {
        return ChargeState.valueOf(state);
    }

    @Override
    public boolean isCaptured() {
        return captured;
    }

    @Override
    public String getLastFour() {
        return lastFour == null ? "" : lastFour;
    }

    @Override
    public String getGateway() {
        return gateway;
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public String getRawResponse() {
        return rawResponse;
    }

    @Override
    public Map<String, String> getGatewayFields() {
        return GatewayFields.read(gatewayFields);
    }

    @Override
    public Date getCreatedAt() {
        return createdAt;
    }

    @Override
    public Date getUsedAt() {
        return usedAt;
    }

    @Override
    public Date getChangedAt() {
        return changedAt;
    }

    @Override
    public String getSettledBy() {
        return settledBy;
    }

    @Override
    public String getNote() {
        return note;
    }

    @Override
    public int getAttempts() {
        return attempts;
    }
}
