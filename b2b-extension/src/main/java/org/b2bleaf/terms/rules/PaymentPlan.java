package org.b2bleaf.terms.rules;

import java.math.BigDecimal;
import java.util.Currency;
import org.b2bleaf.money.rules.MinorUnit;

/**
 * What submitting a cart means for a location: what the button does, and what is paid with it and later. The two amounts
 * add up to the total.
 *
 * @param dueNow charged to the card with the submission; zero for none
 * @param dueLater paid afterwards
 */
public record PaymentPlan(SubmitAction action, BigDecimal dueNow, BigDecimal dueLater) {

    /**
     * @param submitAsDrafts the location's setting; of a draft a deposit is taken with the submission and nothing else,
     *     terms "none" included, as nobody knows yet whether it becomes an order
     * @param total of the cart, with tax and shipping
     * @throws IllegalArgumentException when the total is negative
     */
    public static PaymentPlan of(PaymentTerms terms, boolean submitAsDrafts, BigDecimal total, Currency currency) {
        SubmitAction action = SubmitAction.of(terms, submitAsDrafts);
        Deposit.Split split = Deposit.split(terms, total, currency);
        return submitAsDrafts && !terms.hasDeposit()
                ? new PaymentPlan(action, MinorUnit.zero(currency), total)
                : new PaymentPlan(action, split.dueNow(), split.dueLater());
    }

    /** Whether the buyer types a card. */
    public boolean needsCard() {
        return dueNow.signum() > 0;
    }

    /** Whether it becomes a draft that waits for the merchant. */
    public boolean isDraft() {
        return action == SubmitAction.SUBMIT_FOR_APPROVAL;
    }
}
