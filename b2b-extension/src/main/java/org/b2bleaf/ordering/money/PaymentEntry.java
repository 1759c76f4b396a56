package org.b2bleaf.ordering.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Date;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.money.rules.PaymentKind;
import org.b2bleaf.ordering.money.rules.Posting;

/** One line of an order's payments. Written once and never changed. */
public interface PaymentEntry extends Serializable {

    int MAX_REFERENCE = 100;

    int MAX_NOTE = 500;

    Long getId();

    B2bOrder getOrder();

    PaymentKind getKind();

    /** Positive, whatever the kind. */
    BigDecimal getAmount();

    Currency getCurrency();

    /** The day on which the money came or went, in the location's time zone. */
    LocalDate getOnDay();

    /** Such as the bank's; null for none. */
    String getReference();

    /** For people, such as why money was given back; null for none. */
    String getNote();

    /** Of the card's charge; null when it was none. */
    Long getChargeId();

    /** Names the act: the same key is never written down twice. */
    String getEntryKey();

    /** As {@link org.b2bleaf.audit.Actor} names people. */
    String getActor();

    Date getRecordedAt();

    default Posting posting() {
        return new Posting(getKind(), getAmount(), getChargeId());
    }
}
