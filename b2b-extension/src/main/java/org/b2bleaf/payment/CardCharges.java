package org.b2bleaf.payment;

import java.util.List;
import java.util.Optional;
import org.b2bleaf.payment.rules.ChargePurpose;

/**
 * Takes money from cards. Gateway and database cannot commit together, so each charge is a row that is stored before the
 * gateway is asked and again when it has answered; whoever is interrupted finds by its key how far it came.
 *
 * <p>The order of things: {@link #charge}, outside any transaction; then, in the transaction that stores what was paid
 * for, {@link #use}. When that cannot be stored: {@link #giveBack}.
 */
public interface CardCharges {

    /**
     * Charges the card, once for each key: a key that was charged before is answered with what became of it then, also
     * when that is still being found out ({@code UNKNOWN}) or was given back since ({@code DECLINED}).
     *
     * @throws CardGone when a saved card is not there to be charged; nothing was
     * @throws IllegalStateException when a transaction is running: it could be rolled back and the money be gone
     */
    ChargeResult charge(ChargeRequest request);

    /** Whether a card can be charged at all: false for a saved one that the payer may not pay with at this moment. */
    boolean mayCharge(CardDetails card, ChargeRequest.Payer payer);

    /**
     * Says, in the caller's transaction, what the money was used for. From then on it is given back by {@link #giveBack}
     * alone. Using it again for the same changes nothing.
     *
     * @param reference at most 64 characters
     * @throws ChargeGone when the charge is not there to be used: declined, given back, or used for something else
     */
    Charge use(long chargeId, ChargePurpose purpose, String reference);

    /**
     * Has the money given back by a job, which tries again until the gateway does it or the merchant has to. Joins the
     * caller's transaction. Doing it twice changes nothing.
     *
     * @param actor as {@link org.b2bleaf.audit.Actor} names people
     * @return whether the money is given back, was given back, or is about to be; false when none was taken or nobody
     *     knows
     */
    boolean giveBack(long chargeId, String actor);

    Optional<Charge> find(long chargeId);

    Optional<Charge> findByKey(String key);

    /** All charges for one purpose and reference, the oldest first. */
    List<Charge> chargesFor(ChargePurpose purpose, String reference);
}
