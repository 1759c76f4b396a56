package org.b2bleaf.ordering.money;

import java.math.BigDecimal;
import java.util.Currency;
import org.b2bleaf.ordering.money.rules.Refusal;

/** Something cannot be done with an order or its money. Nothing was changed. */
public class PaymentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal reason;
    private final BigDecimal limit;
    private final Currency currency;

    public PaymentRefused(Refusal reason) {
        this(reason, null, null);
    }

    /**
     * @param limit the most that would have been possible; null when that says nothing
     * @param currency of the limit; null without one
     */
    public PaymentRefused(Refusal reason, BigDecimal limit, Currency currency) {
        super(reason + (limit == null ? "" : ": at most " + limit.toPlainString()));
        this.reason = reason;
        this.limit = limit;
        this.currency = currency;
    }

    public Refusal reason() {
        return reason;
    }

    /** Null when it says nothing. */
    public BigDecimal limit() {
        return limit;
    }

    /** Of the limit; null without one. */
    public Currency currency() {
        return currency;
    }
}
