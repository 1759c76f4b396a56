package org.b2bleaf.storefront.card;

import java.util.List;

/**
 * What a form that takes a card offers: {@code b2b/fragments/card :: fields}.
 *
 * @param cards that are saved; empty for none
 * @param saveFor name of the location for which a new card can be saved; null when it cannot
 * @param asksForCvc whether the gateway wants the security code of a saved card
 * @param saving whether the box "save this card" is ticked when the page opens
 */
public record CardChoice(List<CardOption> cards, String saveFor, boolean asksForCvc, boolean saving) {

    /** A new card, and nothing else. */
    public static final CardChoice NEW_CARD_ONLY = new CardChoice(List.of(), null, false, false);

    /** @return whether the new card's button is pressed when the page opens */
    public boolean isNewChosen() {
        return cards.stream().noneMatch(CardOption::chosen);
    }
}
