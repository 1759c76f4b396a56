package org.b2bleaf.ordering.rules;

import java.math.BigDecimal;
import java.util.Optional;
import org.b2bleaf.payment.rules.ChargeOutcome;
import org.b2bleaf.terms.rules.PaymentPlan;

/**
 * What becomes of a submitted cart once it is known what the card said.
 *
 * @param paymentStatus of the order; null when it is none
 * @param captured taken from the card
 * @param authorized reserved on the card
 * @param open what is still to pay
 */
public record AfterSubmission(
        Becomes becomes, PaymentStatus paymentStatus, BigDecimal captured, BigDecimal authorized, BigDecimal open) {

    /** What the cart becomes. */
    public enum Becomes {
        ORDER,
        DRAFT,
        /** Nothing was taken: the cart stays as it was. */
        CART,
        /** Nobody knows whether the card was charged: the cart is set aside until the merchant has found out. */
        SET_ASIDE
    }

    /** @param card what became of the charge; empty when nothing was due now, and so nothing charged */
    public static AfterSubmission of(PaymentPlan plan, Optional<ChargeOutcome> card) {
        BigDecimal total = plan.dueNow().add(plan.dueLater());
        BigDecimal none = BigDecimal.ZERO;
        if (card.isEmpty()) {
            return submitted(plan, total, none, none);
        }
        return switch (card.get()) {
            case CAPTURED -> submitted(plan, total, plan.dueNow(), none);
            case AUTHORIZED -> submitted(plan, total, none, plan.dueNow());
            case DECLINED -> new AfterSubmission(Becomes.CART, null, none, none, total);
            case UNKNOWN -> new AfterSubmission(Becomes.SET_ASIDE, null, none, none, total);
        };
    }

    private static AfterSubmission submitted(
            PaymentPlan plan, BigDecimal total, BigDecimal captured, BigDecimal authorized) {
        BigDecimal open = total.subtract(captured);
        return plan.isDraft()
                ? new AfterSubmission(Becomes.DRAFT, null, captured, authorized, open)
                : new AfterSubmission(
                        Becomes.ORDER,
                        PaymentStatus.of(total, authorized, captured, BigDecimal.ZERO),
                        captured,
                        authorized,
                        open);
    }
}
