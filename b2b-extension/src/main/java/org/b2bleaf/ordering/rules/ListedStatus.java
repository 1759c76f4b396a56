package org.b2bleaf.ordering.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a list of orders can be narrowed to: a status of the order or of its payment, or a flag beside them. */
public enum ListedStatus {
    SUBMITTED(OrderStatus.SUBMITTED),
    FULFILLED(OrderStatus.FULFILLED),
    CANCELLED(OrderStatus.CANCELLED),
    PENDING(PaymentStatus.PENDING),
    AUTHORIZED(PaymentStatus.AUTHORIZED),
    PARTIALLY_PAID(PaymentStatus.PARTIALLY_PAID),
    PAID(PaymentStatus.PAID),
    REFUNDED(PaymentStatus.REFUNDED),
    /** Not cancelled, and something is still to pay. */
    OPEN(),
    /** As {@link #OPEN}, and the due date is past. */
    OVERDUE();

    private final OrderStatus order;
    private final PaymentStatus payment;

    ListedStatus() {
        this(null, null);
    }

    ListedStatus(OrderStatus order) {
        this(order, null);
    }

    ListedStatus(PaymentStatus payment) {
        this(null, payment);
    }

    ListedStatus(OrderStatus order, PaymentStatus payment) {
        this.order = order;
        this.payment = payment;
    }

    /** @return empty when it is about something else */
    public Optional<OrderStatus> order() {
        return Optional.ofNullable(order);
    }

    /** @return empty when it is about something else */
    public Optional<PaymentStatus> payment() {
        return Optional.ofNullable(payment);
    }

    /** Whether something must be left to pay. */
    public boolean isOpen() {
        return this == OPEN || this == OVERDUE;
    }

    /** @param word in any case; empty for what is none */
    public static Optional<ListedStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
