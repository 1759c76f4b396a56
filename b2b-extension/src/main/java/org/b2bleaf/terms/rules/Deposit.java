package org.b2bleaf.terms.rules;

import java.math.BigDecimal;
import java.util.Currency;
import org.b2bleaf.money.rules.MinorUnit;

/** How much of an order is paid when it is submitted and how much on its due date. */
public final class Deposit {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Deposit() {}

    /**
     * Two amounts that always add up to the order's total, neither below zero.
     *
     * @param dueNow paid with the submission
     * @param dueLater paid by the due date
     */
    public record Split(BigDecimal dueNow, BigDecimal dueLater) {}

    /**
     * Terms "none" take everything now; a deposit is rounded half-up to the minor unit and never exceeds the total.
     *
     * @param total the order's total with tax and shipping, in its currency
     * @throws IllegalArgumentException when the total is negative
     */
    public static Split split(PaymentTerms terms, BigDecimal total, Currency currency) {
        if (total.signum() < 0) {
            throw new IllegalArgumentException("The total of an order is never negative: " + total);
        }
        BigDecimal dueNow = dueNow(terms, total, currency).min(total);
        return new Split(dueNow, total.subtract(dueNow));
    }

    private static BigDecimal dueNow(PaymentTerms terms, BigDecimal total, Currency currency) {
        if (terms.type() == TermsType.NONE) {
            return total;
        }
        if (terms.depositPercent() != null) {
            return MinorUnit.round(total.multiply(terms.depositPercent()).divide(HUNDRED), currency);
        }
        if (terms.depositAmount() != null) {
            return MinorUnit.round(terms.depositAmount(), currency);
        }
        return MinorUnit.zero(currency);
    }
}
