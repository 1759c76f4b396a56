package org.b2bleaf.transfer.rules;

import java.math.BigDecimal;

/**
 * One thing that happened to a payment at its gateway, successfully.
 *
 * @param type as Broadleaf's PaymentTransactionType names it
 * @param amount in the currency of the order; null counts as nothing
 * @param parentType the type of the step that it undoes or continues; null for none
 */
public record PaymentStep(String type, BigDecimal amount, String parentType) {

    public PaymentStep {
        amount = amount == null ? BigDecimal.ZERO : amount;
    }
}
