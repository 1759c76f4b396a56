package org.b2bleaf.payment;

import java.math.BigDecimal;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.b2bleaf.payment.rules.ChargeActKind;
import org.b2bleaf.payment.rules.ChargeActState;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** {@inheritDoc} */
@Entity(name = "B2bChargeAct")
@Table(name = "B2B_CHARGE_ACT")
public class ChargeActImpl implements ChargeAct {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "B2bChargeActId")
    @GenericGenerator(
            name = "B2bChargeActId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bChargeActImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.payment.ChargeActImpl")
            })
    @Column(name = "CHARGE_ACT_ID")
    protected Long id;

    @Column(name = "CHARGE_ID", nullable = false)
    protected long chargeId;

    @Column(name = "KIND", nullable = false, length = 20)
    protected String kind;

    @Column(name = "AMOUNT", nullable = false, precision = 19, scale = 5)
    protected BigDecimal amount;

    @Column(name = "ACT_KEY", nullable = false, length = 100)
    protected String key;

    @Column(name = "STATE", nullable = false, length = 20)
    protected String state = ChargeActState.DUE.name();

    @Column(name = "ATTEMPTS", nullable = false)
    protected int attempts;

    @Column(name = "NEXT_ATTEMPT_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date nextAttemptAt;

    @Column(name = "NOTE", length = 500)
    protected String note;

    @Column(name = "ACTOR", nullable = false)
    protected String actor;

    @Column(name = "CREATED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date createdAt;

    @Column(name = "CHANGED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date changedAt;

    protected ChargeActImpl() {}

    ChargeActImpl(long chargeId, ChargeActKind kind, BigDecimal amount, String key, String actor, Date now) {
        this.chargeId = chargeId;
        this.kind = kind.name();
        this.amount = amount;
        this.key = key;
        this.actor = actor;
        nextAttemptAt = now;
        createdAt = now;
        changedAt = now;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public long getChargeId() {
        return chargeId;
    }

    @Override
    public ChargeActKind getKind() {
        return ChargeActKind.valueOf(kind);
    }

    @Override
    public BigDecimal getAmount() {
        return amount;
    }

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public ChargeActState getState() {
        return ChargeActState.valueOf(state);
    }

    @Override
    public int getAttempts() {
        return attempts;
    }

    @Override
    public String getNote() {
        return note;
    }

    @Override
    public String getActor() {
        return actor;
    }

    @Override
    public Date getCreatedAt() {
        return createdAt;
    }
}
