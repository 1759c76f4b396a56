package org.b2bleaf.ordering.money;

import java.math.BigDecimal;

/** Takes what is open of an order from a card. In the storefront, which alone knows the gateways. */
public interface OrderPayments {

    /** What can be paid by card now: zero for nothing, also while a payment is under way. */
    BigDecimal payable(long b2bOrderId);

    /** Whether a payment of the order is under way, or nobody knows what became of it. */
    boolean isUnderWay(long b2bOrderId);

    /**
     * Pays, once for each form. To be called outside of any transaction.
     *
     * @throws IllegalStateException when a transaction is running: it could be rolled back and the money be gone
     */
    CardPayment pay(PaymentByCard payment);

    /** Goes on with payments that were interrupted, and with those of which the merchant has found out. Called by a job. */
    void finishInterrupted();
}
