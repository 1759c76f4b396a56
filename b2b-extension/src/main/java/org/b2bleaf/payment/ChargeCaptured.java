package org.b2bleaf.payment;

import java.math.BigDecimal;

/**
 * What a charge had reserved was taken by a gateway. Published within the transaction that notes it.
 *
 * @param amount taken, at most what was reserved; the rest of the reservation lapses
 * @param actor who wanted it, as {@link org.b2bleaf.audit.Actor} names people
 */
public record ChargeCaptured(long chargeId, BigDecimal amount, String actor) {}
