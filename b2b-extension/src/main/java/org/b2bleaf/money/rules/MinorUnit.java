package org.b2bleaf.money.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** The smallest amount of a currency that can be paid: a cent of EUR, a won of KRW. */
public final class MinorUnit {
    private MinorUnit() {}

    /** Rounds half-up, as invoices do, to the currency's minor unit. */
    public static BigDecimal round(BigDecimal amount, Currency currency) {
        return amount.setScale(digits(currency), RoundingMode.HALF_UP);
    }

    /** Zero, written with the currency's decimals. */
    public static BigDecimal zero(Currency currency) {
        return BigDecimal.ZERO.setScale(digits(currency));
    }

    /** Units without a subdivision of their own, such as gold, count in whole units. */
    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
