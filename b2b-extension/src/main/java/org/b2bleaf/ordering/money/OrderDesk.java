package org.b2bleaf.ordering.money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the merchant's staff do with orders. Works in the admin too, where no gateway is: what a gateway has to do is noted
 * and done a moment later by a job of the storefront.
 *
 * <p>Every method acts all or nothing, once for each key, and throws {@link PaymentRefused} with the reason when it cannot.
 */
public interface OrderDesk {

    int MAX_REASON = 500;

    int MAX_CARRIER = 100;

    int MAX_TRACKING = 100;

    /** @throws PaymentRefused when there is no such order */
    MoneySheet sheet(long b2bOrderId);

    /**
     * Writes down money that came in another way than by card. Reservations that nothing is left to take for are let go.
     *
     * @param amount at most what is open
     * @param day on which it came, in the location's time zone: not in the future
     * @param reference such as the bank's; null or blank for none
     * @param again whether the staff mean it though the order has a payment with this reference already
     */
    void receive(StaffAct act, BigDecimal amount, LocalDate day, String reference, boolean again);

    /** Takes what is reserved, as far as it is open; the rest of the reservation is let go. Done when the job has done it. */
    void capture(StaffAct act);

    /** Lets go of everything that is reserved. */
    void voidReservation(StaffAct act);

    /**
     * Gives money back, to the cards it came from first, and lowers what the buyer owes by as much. What did not come from a
     * card the merchant pays back by hand.
     *
     * @param reason for the buyer and the books
     */
    void refund(StaffAct act, BigDecimal amount, String reason);

    /**
     * Lowers what the buyer owes, as for a return: what is open first; what is paid already is given back as by
     * {@link #refund}, a deposit included.
     *
     * @param amount at most what the buyer owes
     * @param reason for the buyer and the books
     */
    void credit(StaffAct act, BigDecimal amount, String reason);

    /**
     * Marks the order as fulfilled, which sets the due date where the terms make it depend on that, and tells the buyer.
     *
     * @param day in the location's time zone: not in the future, not before the order
     * @param carrier null or blank for none
     * @param trackingNumber null or blank for none
     */
    void fulfil(StaffAct act, LocalDate day, String carrier, String trackingNumber);

    /**
     * Cancels an order that is not fulfilled: reservations are let go, payments are given back, nothing is owed any more,
     * the buyer is told, and a moment later the stock is there again.
     *
     * @param reason for the buyer and the books
     */
    void cancel(StaffAct act, String reason);

    /**
     * From when on a reservation is about to lapse: those that began before this moment are marked. For lists, which compare
     * it with {@code B2bOrder.getAuthorizedSince()}.
     */
    Instant reservationsLapseSince();
}
