package org.b2bleaf.admin.ordering;

import org.b2bleaf.ordering.money.rules.PaymentKind;

/**
 * A line of an order's payments, as text.
 *
 * @param amount with a minus where money went back, or less is owed
 * @param chargeId of the card's charge; null for none
 */
public record PaymentRow(
        PaymentKind kind, String day, String amount, String reference, String note, Long chargeId, String by) {}
