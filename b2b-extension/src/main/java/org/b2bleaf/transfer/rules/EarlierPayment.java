package org.b2bleaf.transfer.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.b2bleaf.ordering.rules.PaymentStatus;

/**
 * How far an earlier order is paid, by the steps that its gateways confirmed.
 *
 * @param openAmount what is still to pay
 */
public record EarlierPayment(PaymentStatus status, BigDecimal openAmount) {

    private static final String AUTHORIZE = "AUTHORIZE";

    /** @param steps successful ones of the order's payments, in any order */
    public static EarlierPayment of(BigDecimal total, List<PaymentStep> steps) {
        BigDecimal taken = sum(steps, "CAPTURE");
        BigDecimal charged = taken.add(sum(steps, "AUTHORIZE_AND_CAPTURE"));
        // Settling says once more that it was captured; some gateways tell only this.
        BigDecimal captured = charged.max(sum(steps, "SETTLED"));
        // Broadleaf's VOID is a refund before the money moved, but some gateways void a reservation by it too.
        BigDecimal released = sum(steps, EarlierPayment::voidsReservation);
        BigDecimal refunded = sum(steps, "REFUND").add(sum(steps, "VOID")).subtract(released);
        BigDecimal authorized = sum(steps, AUTHORIZE)
                .subtract(taken)
                .subtract(released)
                .subtract(sum(steps, "REVERSE_AUTH"))
                .max(BigDecimal.ZERO);
        PaymentStatus status = PaymentStatus.of(total, authorized, captured, refunded);
        BigDecimal open = status == PaymentStatus.REFUNDED
                ? BigDecimal.ZERO
                : total.subtract(captured).max(BigDecimal.ZERO);
        return new EarlierPayment(status, open);
    }

    private static boolean voidsReservation(PaymentStep step) {
        return "VOID".equals(step.type()) && AUTHORIZE.equals(step.parentType());
    }

    private static BigDecimal sum(List<PaymentStep> steps, String type) {
        return sum(steps, step -> type.equals(step.type()));
    }

    private static BigDecimal sum(List<PaymentStep> steps, Predicate<PaymentStep> which) {
        return steps.stream().filter(which).map(PaymentStep::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
