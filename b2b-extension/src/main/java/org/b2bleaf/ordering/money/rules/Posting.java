package org.b2bleaf.ordering.money.rules;

import java.math.BigDecimal;

/**
 * One line of an order's payments, as far as arithmetic goes.
 *
 * @param amount positive, in the currency of the order
 * @param chargeId of the card's charge; null when it was none
 */
public record Posting(PaymentKind kind, BigDecimal amount, Long chargeId) {}
