package org.b2bleaf.api;

import java.math.BigDecimal;
import java.util.Currency;
import org.b2bleaf.money.rules.MinorUnit;

/**
 * An amount of money.
 *
 * @param amount with the decimals of the currency, as text, since programs that read numbers as floating point would change
 *     it: {@code "24.00"}, {@code "31000"}
 * @param currency ISO 4217 code
 */
public record MoneyView(String amount, String currency) {

    /** @return null for null */
    public static MoneyView of(BigDecimal amount, Currency currency) {
        return amount == null
                ? null
                : new MoneyView(MinorUnit.round(amount, currency).toPlainString(), currency.getCurrencyCode());
    }
}
