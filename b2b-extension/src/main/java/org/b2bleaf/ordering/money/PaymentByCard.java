package org.b2bleaf.ordering.money;

import java.math.BigDecimal;
import org.b2bleaf.payment.CardDetails;

/**
 * A wish to pay an order, or a part of it, by card. That the one who pays may see the order is for the caller to ask.
 *
 * @param customerId who is signed in; null for whoever follows a payment link
 * @param amount null for all that can be paid
 * @param key names the form: paying it twice pays once; null for a script, at most 64 characters
 * @param shownPayable what the form said could be paid; when that is not so any more nothing is charged; null when nothing
 *     was shown
 */
public record PaymentByCard(
        long b2bOrderId, Long customerId, BigDecimal amount, String key, BigDecimal shownPayable, CardDetails card) {}
