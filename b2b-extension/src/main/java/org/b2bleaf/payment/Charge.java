package org.b2bleaf.payment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Date;
import java.util.Map;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.b2bleaf.payment.rules.ChargeState;

/** A charge of a card, from the wish to its end. Holds no more of the card than its last four digits. */
public interface Charge extends Serializable {

    Long getId();

    /** See {@link ChargeRequest#key}. */
    String getKey();

    ChargePurpose getPurpose();

    /** What it is for, such as an order number or a draft's reference. */
    String getReference();

    /** Of Broadleaf's order. */
    long getOrderId();

    ChargeRequest.Payer getPayer();

    BigDecimal getAmount();

    Currency getCurrency();

    ChargeState getState();

    /** Whether the money was captured at once; false when it is only reserved, or was not taken. */
    boolean isCaptured();

    /** Empty when fewer than four digits were typed. */
    String getLastFour();

    /** The gateway's name among Broadleaf's types; null while it has not answered. */
    String getGateway();

    /** What the gateway tells the person who pays; null for nothing. */
    String getMessage();

    /** What the gateway answered, as text; null when it has not. */
    String getRawResponse();

    /** What the gateway wants to be told when it is to capture or give back. */
    Map<String, String> getGatewayFields();

    Date getCreatedAt();

    /** When it was used; null while nothing is stored that it was for. */
    Date getUsedAt();

    /** When the state changed last. */
    Date getChangedAt();

    /** Who settled it by hand, as {@link org.b2bleaf.audit.Actor} names people; null when nobody did. */
    String getSettledBy();

    /** What that person noted, or why giving back failed; null for nothing. */
    String getNote();

    /** How often giving back was tried. */
    int getAttempts();
}
