package org.b2bleaf.storefront.account;

import java.util.Currency;
import java.util.Locale;
import org.b2bleaf.cart.rules.PriceChange;

/** A line of the cart that costs something else for the location, as text. */
public record PriceChangeRow(String name, int quantity, String before, String now, boolean dearer) {

    static PriceChangeRow of(PriceChange change, Locale locale) {
        Currency currency = Currency.getInstance(change.currency());
        return new PriceChangeRow(
                change.name(),
                change.quantity(),
                OrderTexts.money(change.before(), currency, locale),
                OrderTexts.money(change.now(), currency, locale),
                change.now().compareTo(change.before()) > 0);
    }
}
