package org.b2bleaf.ordering.money.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which lines may be added to an order's payments. */
public final class BookingRule {

    private BookingRule() {}

    /**
     * Why lines do not fit.
     *
     * @param limit the most that would have been possible; null when that says nothing
     */
    public record Problem(Refusal refusal, BigDecimal limit) {}

    /**
     * @param total of the order
     * @param before what is written down already
     * @param wanted lines that are added together, in this order: a credit may exceed what is open when a refund follows
     */
    public static Optional<Problem> check(BigDecimal total, Collection<Posting> before, List<Posting> wanted) {
        List<Posting> lines = new ArrayList<>(before);
        for (Posting line : wanted) {
            Optional<Problem> problem = check(OrderSums.of(total, lines), lines, line);
            if (problem.isPresent()) {
                return problem;
            }
            lines.add(line);
        }
        OrderSums after = OrderSums.of(total, lines);
        return after.open().signum() < 0
                ? Optional.of(new Problem(
                        Refusal.MORE_THAN_OPEN, OrderSums.of(total, before).open()))
                : Optional.empty();
    }

    private static Optional<Problem> check(OrderSums sums, Collection<Posting> lines, Posting line) {
        if (line.amount().signum() <= 0) {
            return Optional.of(new Problem(Refusal.AMOUNT_NOT_POSITIVE, null));
        }
        return switch (line.kind()) {
            case AUTHORIZED -> within(line, sums.payable(), Refusal.NOTHING_OPEN, Refusal.MORE_THAN_OPEN);
            case CAPTURED -> within(line, capturable(sums, lines, line), Refusal.NOTHING_OPEN, Refusal.MORE_THAN_OPEN);
            case RECEIVED -> within(line, sums.open(), Refusal.NOTHING_OPEN, Refusal.MORE_THAN_OPEN);
            case VOIDED -> within(
                    line,
                    OrderSums.reserved(lines, line.chargeId()),
                    Refusal.NOTHING_RESERVED,
                    Refusal.NOTHING_RESERVED);
            case REFUNDED -> within(
                    line, refundable(sums, lines, line), Refusal.NOTHING_TO_REFUND, Refusal.MORE_THAN_PAID);
            case CREDITED -> within(line, sums.owed(), Refusal.MORE_THAN_OWED, Refusal.MORE_THAN_OWED);
        };
    }

    /** A charge that has reserved money takes no more than that. */
    private static BigDecimal capturable(OrderSums sums, Collection<Posting> lines, Posting line) {
        boolean fromReservation = line.chargeId() != null
                && lines.stream()
                        .anyMatch(it ->
                                it.kind() == PaymentKind.AUTHORIZED && Objects.equals(it.chargeId(), line.chargeId()));
        return fromReservation ? OrderSums.reserved(lines, line.chargeId()).min(sums.open()) : sums.open();
    }

    /** A card gets back no more than was taken from it. */
    private static BigDecimal refundable(OrderSums sums, Collection<Posting> lines, Posting line) {
        return line.chargeId() == null
                ? sums.kept()
                : RefundPlan.kept(lines, line.chargeId()).min(sums.kept());
    }

    private static Optional<Problem> within(Posting line, BigDecimal limit, Refusal nothing, Refusal tooMuch) {
        if (limit.signum() <= 0) {
            return Optional.of(new Problem(nothing, BigDecimal.ZERO));
        }
        return line.amount().compareTo(limit) > 0 ? Optional.of(new Problem(tooMuch, limit)) : Optional.empty();
    }
}
