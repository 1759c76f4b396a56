package org.b2bleaf.ordering.money.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** From where money goes back to the buyer: cards first, the newest charge first, and by hand what did not come from one. */
public final class RefundPlan {

    private RefundPlan() {}

    /**
     * A part of a refund.
     *
     * @param chargeId of the card that gets it back; null for what the merchant pays back by hand
     * @param amount positive
     * @param whole whether it is all that the charge ever took, so that it can be voided as well
     */
    public record Part(Long chargeId, BigDecimal amount, boolean whole) {}

    /**
     * @param postings the oldest first
     * @param amount positive, at most what the merchant has
     * @return parts that add up to the amount
     */
    public static List<Part> of(List<Posting> postings, BigDecimal amount) {
        List<Part> parts = new ArrayList<>();
        BigDecimal rest = amount;
        for (Long charge : chargesNewestFirst(postings)) {
            BigDecimal kept = kept(postings, charge);
            BigDecimal part = kept.min(rest);
            if (part.signum() > 0) {
                parts.add(new Part(charge, part, part.compareTo(taken(postings, charge)) == 0));
                rest = rest.subtract(part);
            }
        }
        if (rest.signum() > 0) {
            parts.add(new Part(null, rest, false));
        }
        return parts;
    }

    private static List<Long> chargesNewestFirst(List<Posting> postings) {
        Set<Long> charges = new LinkedHashSet<>();
        for (int i = postings.size() - 1; i >= 0; i--) {
            Posting posting = postings.get(i);
            if (posting.chargeId() != null && posting.kind() == PaymentKind.CAPTURED) {
                charges.add(posting.chargeId());
            }
        }
        return List.copyOf(charges);
    }

    /** What a charge took and nobody has given back. */
    static BigDecimal kept(Collection<Posting> postings, Long charge) {
        return taken(postings, charge).subtract(sum(postings, charge, PaymentKind.REFUNDED));
    }

    private static BigDecimal taken(Collection<Posting> postings, Long charge) {
        return sum(postings, charge, PaymentKind.CAPTURED);
    }

    private static BigDecimal sum(Collection<Posting> postings, Long charge, PaymentKind kind) {
        return postings.stream()
                .filter(posting -> posting.kind() == kind && Objects.equals(posting.chargeId(), charge))
                .map(Posting::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
