package org.b2bleaf.payment;

import java.util.Optional;

/** The saved cards, as far as charges need them. */
public interface StoredCards {

    /** Whether the payer may pay with the card at this moment. */
    boolean isUsable(long savedCardId, ChargeRequest.Payer payer);

    /**
     * The card that is about to be charged, in the caller's transaction: until that ends nobody removes it.
     *
     * @return empty when the card is not there any more, is another location's, or the payer may not pay with it
     */
    Optional<StoredCard> take(long savedCardId, ChargeRequest.Payer payer);

    /** Saves the card that was typed for a payment which it has just made. Never throws: the payment counts in any case. */
    void keep(ChargeRequest paid);
}
