package org.b2bleaf.ordering.money;

import java.util.List;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.money.rules.OrderSums;
import org.b2bleaf.payment.Charge;

/**
 * Keeps the payments of orders. Each entry writes status and open amount of the order anew, which is what pages and lists
 * show. Who may see an order is for the caller to ask.
 */
public interface OrderAccounts {

    /** The oldest first; empty when nothing was paid, and for an order that does not exist. */
    List<PaymentEntry> entries(long b2bOrderId);

    /** @throws PaymentRefused when there is no such order */
    OrderSums sums(long b2bOrderId);

    /**
     * Adds lines in the caller's transaction, or one of its own. The order is locked until it ends. Each line is audited and
     * published as {@link org.b2bleaf.ordering.events.PaymentBooked}.
     *
     * @return the entries; those of the first time when the key was booked before
     * @throws PaymentRefused when the lines do not fit
     */
    List<PaymentEntry> book(Booking booking);

    /**
     * For whoever places an order: stores it with what was charged or reserved for it, in the caller's transaction, and
     * publishes {@link org.b2bleaf.ordering.events.OrderPlaced}.
     *
     * @param order complete but for status of payment and open amount, and not stored yet
     * @param charges used for the order already
     * @param actor as {@link org.b2bleaf.audit.Actor} names people
     */
    void open(B2bOrder order, List<Charge> charges, String actor);
}
