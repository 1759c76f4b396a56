package org.b2bleaf.payment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Date;
import org.b2bleaf.payment.rules.ChargeActKind;
import org.b2bleaf.payment.rules.ChargeActState;

/** Something that a gateway is to do with a charge, once. */
public interface ChargeAct extends Serializable {

    Long getId();

    long getChargeId();

    ChargeActKind getKind();

    BigDecimal getAmount();

    /** Names the act: the same key is asked for once, and gateways that know such keys are told it. */
    String getKey();

    ChargeActState getState();

    int getAttempts();

    /** Why it failed the last time; null when it did not. */
    String getNote();

    /** Who wanted it, as {@link org.b2bleaf.audit.Actor} names people. */
    String getActor();

    Date getCreatedAt();
}
