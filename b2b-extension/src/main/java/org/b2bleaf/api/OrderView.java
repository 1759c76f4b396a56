package org.b2bleaf.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;

/**
 * An order of a location. Company, location and person are as they were when it was submitted.
 *
 * @param overdue by the calendar of the location, at the moment of asking
 * @param dueDate null while it depends on the fulfilment, and when the order was paid at checkout
 * @param open what is still to pay
 * @param authorized what is reserved on cards and not taken yet; part of what is open
 * @param fulfilledOn the day of the fulfilment, in the location's time zone; null while it is to come
 * @param cancelledAt null when it is not cancelled
 * @param transferred whether its customer had placed it for nobody but him- or herself
 * @param version grows with each change of the order's B2B side
 */
public record OrderView(
        String id,
        String orderNumber,
        String companyId,
        String companyName,
        String locationId,
        String locationName,
        PlacedBy placedBy,
        String poNumber,
        OrderStatus status,
        PaymentStatus paymentStatus,
        boolean overdue,
        TermsView terms,
        LocalDate dueDate,
        Instant submittedAt,
        MoneyView subtotal,
        MoneyView shipping,
        MoneyView tax,
        MoneyView total,
        MoneyView open,
        MoneyView authorized,
        String taxId,
        boolean taxExempt,
        AddressView shippingAddress,
        AddressView billingAddress,
        LocalDate fulfilledOn,
        String carrier,
        String trackingNumber,
        Instant cancelledAt,
        String cancelReason,
        boolean transferred,
        List<Line> lines,
        int version) {

    /** Who submitted it; name and e-mail as they were. */
    public record PlacedBy(String customerId, String name, String email) {}

    /**
     * @param sku the code that people call it by; null when it has none
     * @param unitPrice on average, when parts of the quantity cost differently
     */
    public record Line(String sku, String name, int quantity, MoneyView unitPrice, MoneyView total) {}
}
