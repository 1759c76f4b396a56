package org.b2bleaf.demo.site;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.broadleafcommerce.common.money.Money;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * How prices are written everywhere in the shop. Broadleaf's own price tag shares one {@link NumberFormat} between
 * threads, which mixes up digits under load.
 */
public final class Prices {

    private Prices() {}

    /** @return for example {@code €24.00} for English visitors; empty for null */
    public static String text(Money money) {
        return money == null ? "" : text(money, LocaleContextHolder.getLocale());
    }

    static String text(Money money, Locale locale) {
        Currency currency = money.getCurrency();
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(money.getAmount());
    }
}
