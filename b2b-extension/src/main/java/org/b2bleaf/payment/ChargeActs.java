package org.b2bleaf.payment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * What gateways are to do with charges: noted in the caller's transaction, wherever that is, and done a moment later by a job
 * of the storefront, where the gateways are.
 */
public interface ChargeActs {

    /** The longest key of an act. */
    int MAX_KEY = 100;

    /**
     * Has what is reserved taken. When it is, {@link ChargeCaptured} is published.
     *
     * @param amount at most what is reserved
     * @param key names the wish: the same key is noted once
     * @param actor as {@link org.b2bleaf.audit.Actor} names people
     */
    void capture(long chargeId, BigDecimal amount, String key, String actor);

    /** Has a part of what was taken given back; see {@link CardCharges#giveBack} for all of it. */
    void refund(long chargeId, BigDecimal amount, String key, String actor);

    /** All of these charges, the oldest first. */
    List<ChargeAct> actsOf(Collection<Long> chargeIds);

    /**
     * Lets the job try once more what a gateway would not do.
     *
     * @throws ChargeSettled when it has not failed
     */
    void retry(long actId, String actor);

    /**
     * Notes that the merchant has found or brought about by other means what the gateway would not do; for a capture as if
     * it had been done by the gateway.
     *
     * @param note at most 500 characters; null for none
     * @throws ChargeSettled when it has not failed
     */
    void doneByHand(long actId, String note, String actor);

    /**
     * Gives up a capture that the gateway would not do.
     *
     * @throws ChargeSettled when it has not failed, or is no capture
     */
    void giveUp(long actId, String actor);
}
