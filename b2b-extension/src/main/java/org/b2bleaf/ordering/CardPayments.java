package org.b2bleaf.ordering;

import org.b2bleaf.payment.CardDetails;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.Order;

/** Charges cards through the payment gateway that the host has installed. */
public interface CardPayments {

    /** What became of a charge. */
    enum Outcome {
        CAPTURED,
        AUTHORIZED,
        DECLINED
    }

    /**
     * Charges the card and adds the payment, with its transaction, to the order. When the running database transaction
     * is rolled back, the charge is given back.
     *
     * @param order not yet submitted; unchanged when the card is declined
     * @param amount positive, at most the order's total
     */
    Outcome charge(Order order, Money amount, CardDetails card);
}
