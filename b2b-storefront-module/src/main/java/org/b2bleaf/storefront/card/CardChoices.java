package org.b2bleaf.storefront.card;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.Resource;
import org.b2bleaf.card.SavedCard;
import org.b2bleaf.card.SavedCards;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.springframework.stereotype.Component;

/** Writes out the saved cards of a location, and what a form that takes a card offers. */
@Component("b2bCardChoices")
public class CardChoices {

    private static final DateTimeFormatter EXPIRY = DateTimeFormatter.ofPattern("MM/yy", Locale.ROOT);

    @Resource(name = "b2bSavedCards")
    protected SavedCards cards;

    /** For a page that opens. */
    public CardChoice of(long locationId, Locale locale) {
        return of(locationId, null, locale);
    }

    /** @param form that was sent and is shown again, as parameters by name; null for a page that opens */
    public CardChoice of(long locationId, Function<String, String> form, Locale locale) {
        Shopper shopper = ShopperContext.current();
        Optional<LocationAccess> location = access(shopper, locationId);
        if (location.isEmpty() || !cards.isOffered()) {
            return CardChoice.NEW_CARD_ONLY;
        }
        List<SavedCard> saved = cards.cards(shopper.customerId(), locationId);
        boolean sent = form != null && (form.apply("savedCard") != null || form.apply("cardNumber") != null);
        Long chosen = sent ? TypedPayment.chosen(form) : firstUsable(saved);
        return new CardChoice(
                saved.stream().map(card -> option(card, chosen, locale)).toList(),
                location.get().locationName(),
                cards.asksForCvc(),
                sent && form.apply("saveCard") != null);
    }

    /** @return null when there is none */
    private static Long firstUsable(List<SavedCard> saved) {
        return saved.stream()
                .filter(card -> !card.isOver())
                .map(SavedCard::id)
                .findFirst()
                .orElse(null);
    }

    /** A location for which the shopper may buy at this moment. */
    static Optional<LocationAccess> access(Shopper shopper, long locationId) {
        return shopper.locations().stream()
                .filter(location -> location.locationId() == locationId)
                .filter(location -> shopper.isSignedIn())
                .findFirst();
    }

    /** The location's cards, as its page lists them. */
    List<CardOption> list(LocationAccess location, Locale locale) {
        return cards.cards(ShopperContext.current().customerId(), location.locationId()).stream()
                .map(card -> option(card, null, locale))
                .toList();
    }

    Optional<CardOption> find(long cardId, Locale locale) {
        Shopper shopper = ShopperContext.current();
        return cards.find(shopper.customerId(), cardId).map(card -> option(card, null, locale));
    }

    private static CardOption option(SavedCard card, Long chosen, Locale locale) {
        return new CardOption(
                card.id(),
                (card.type() == null ? "" : card.type() + " ") + "•••• " + card.lastFour(),
                card.label(),
                card.expiry() == null ? null : EXPIRY.format(card.expiry()),
                card.isOver(),
                card.addedBy(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(card.addedAt().atZone(card.zone())),
                card.isRemovable(),
                chosen != null && chosen == card.id() && !card.isOver());
    }
}
