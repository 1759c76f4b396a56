package org.b2bleaf.payment;

import org.b2bleaf.payment.rules.ChargeOutcome;

/**
 * What became of a charge.
 *
 * @param chargeId to use it or give it back by
 * @param message what the gateway tells the person who pays; null when it says nothing
 */
public record ChargeResult(long chargeId, ChargeOutcome outcome, String message) {}
