package org.b2bleaf.payment;

import java.math.BigDecimal;
import java.util.Currency;
import org.b2bleaf.payment.rules.ChargePurpose;

/**
 * A wish to charge a card.
 *
 * @param key names the wish: the same key is never charged twice; at most 100 characters
 * @param purpose what the money is for
 * @param reference of what it is for, such as a draft's reference; at most 64 characters
 * @param orderId of Broadleaf's order, stored already, which tells the gateway who pays for what
 * @param payer for whom it is paid
 * @param amount positive, rounded to the currency's minor unit
 */
public record ChargeRequest(
        String key,
        ChargePurpose purpose,
        String reference,
        long orderId,
        Payer payer,
        BigDecimal amount,
        Currency currency,
        CardDetails card) {

    /** @throws IllegalArgumentException when there is nothing to charge */
    public ChargeRequest {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("Nothing to charge: " + amount);
        }
    }

    /**
     * For whom something is paid, as the merchant is shown it.
     *
     * @param companyId null when it is no company
     * @param locationId null when it is no location
     * @param customerId who typed the card; null when nobody is signed in
     */
    public record Payer(Long companyId, Long locationId, Long customerId) {}
}
