package org.b2bleaf.card;

import java.util.List;
import java.util.Optional;

/**
 * The cards that locations have saved. Each question is answered by the permission of this moment: a card of a location for
 * which the customer may not buy is as if it were not there.
 */
public interface SavedCards {

    /** Whether cards can be saved and paid with: the merchant wants it, and the gateway can. */
    boolean isOffered();

    /** Whether the gateway wants the security code of a saved card each time. */
    boolean asksForCvc();

    /** The location's cards, the one that was used last first; those that are over come last. */
    List<SavedCard> cards(long customerId, long locationId);

    Optional<SavedCard> find(long customerId, long cardId);

    /**
     * Has the gateway keep a card. To be called outside of any transaction. What was typed must have no problems.
     *
     * @throws IllegalStateException when a transaction is running: the gateway would not be rolled back with it
     */
    AddedCard add(NewCard card);

    /**
     * Takes a card away: from now on nobody pays with it, and a job tells the gateway to forget it.
     *
     * @return false when it was not there, or not any more
     * @throws org.b2bleaf.company.NotAllowed when the customer sees it and may not remove it
     */
    boolean remove(long customerId, long cardId);

    /**
     * Takes away every card that a person has added, wherever that was, because the person is to be forgotten.
     *
     * @param actor for the audit trail
     * @return how many there were
     */
    int removeAllOf(long customerId, String actor);
}
