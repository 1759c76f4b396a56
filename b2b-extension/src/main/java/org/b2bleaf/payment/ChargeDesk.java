package org.b2bleaf.payment;

import java.util.List;
import org.b2bleaf.payment.rules.ChargePurpose;

/** Where the merchant sees charges and settles by hand what the shop cannot find out or do itself. */
public interface ChargeDesk {

    /** Which charges a list shows. */
    enum Selection {
        /** Those that somebody has to look after: see {@link #needsHand}. */
        NEEDS_HAND,
        ALL
    }

    /**
     * The newest first.
     *
     * @param text part of a reference, or empty
     * @param first index of the first one wanted
     */
    List<Charge> list(Selection selection, String text, int first, int limit);

    long count(Selection selection, String text);

    /** @return null when there is none */
    Charge find(long chargeId);

    /**
     * Whether the merchant has to act on the charge itself (what gateways are to do with it is told by {@link ChargeActs}):
     * nobody knows whether the money was taken, it could not be given back, or it was
     * taken a while ago and nothing was stored that it was for.
     */
    boolean needsHand(Charge charge);

    /** Charges for the same purpose and reference; what else was tried, the oldest first. */
    List<Charge> chargesFor(ChargePurpose purpose, String reference);

    /**
     * Settles a charge of which nobody knows: it was charged, or it was not. What it was for goes on by itself a moment
     * later.
     *
     * @param note such as the gateway's reference, at most 500 characters; null for none
     * @throws ChargeSettled when somebody else, or the gateway, has settled it meanwhile
     */
    void settle(long chargeId, boolean charged, String note, String actor);

    /**
     * Has money given back that is not used.
     *
     * @throws ChargeSettled when it is used, or was not taken, or is being given back already
     */
    void giveBackUnused(long chargeId, String actor);

    /**
     * Lets the job try once more.
     *
     * @throws ChargeSettled when giving back has not failed
     */
    void retryGiveBack(long chargeId, String actor);

    /**
     * Notes that the merchant has given the money back in another way.
     *
     * @throws ChargeSettled when giving back has not failed
     */
    void givenBackByHand(long chargeId, String note, String actor);
}
