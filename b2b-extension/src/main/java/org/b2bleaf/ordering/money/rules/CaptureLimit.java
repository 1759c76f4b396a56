package org.b2bleaf.ordering.money.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;

/** How much of what is reserved a gateway can be asked to take. */
public final class CaptureLimit {

    private CaptureLimit() {}

    /** What charges reserve, as far as it is open. What is reserved without a charge no gateway knows. */
    public static BigDecimal of(Collection<Posting> postings, OrderSums sums) {
        BigDecimal reserved = postings.stream()
                .map(Posting::chargeId)
                .filter(Objects::nonNull)
                .distinct()
                .map(charge -> OrderSums.reserved(postings, charge))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return reserved.min(sums.open()).max(BigDecimal.ZERO);
    }
}
