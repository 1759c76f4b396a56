package org.b2bleaf.storefront.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import javax.annotation.Resource;
import org.b2bleaf.money.MoneyText;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.web.expression.BroadleafVariableExpression;
import org.springframework.context.i18n.LocaleContextHolder;

/** What templates may ask, as {@code ${#b2b.shopper().b2b}}: our pages and the fragments in the host's header. */
public class B2bVariables implements BroadleafVariableExpression {

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Override
    public String getName() {
        return "b2b";
    }

    /** @return the person behind this request, never null */
    public Shopper shopper() {
        return ShopperContext.current();
    }

    /** @return the setting with this key; empty when it has no value */
    public String setting(String key) {
        return settings.text(key);
    }

    /** @return whether the setting with this key is switched on */
    public boolean isOn(String key) {
        return settings.isOn(key);
    }

    /** @return the amount as the visitor's language writes it, for example {@code €24.00}; empty for null */
    public String money(Money money) {
        return money == null ? "" : money(money.getAmount(), money.getCurrency().getCurrencyCode());
    }

    /** @return the amount as the visitor's language writes it; empty for null */
    public String money(BigDecimal amount, String currencyCode) {
        if (amount == null) {
            return "";
        }
        return MoneyText.of(amount, Currency.getInstance(currencyCode), locale());
    }

    /** @return the day as the visitor's language writes it; empty for null */
    public String day(LocalDate day) {
        return day == null
                ? ""
                : day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()));
    }

    /** @return the day of a moment in the given time zone */
    public String day(Date moment, String timeZone) {
        return moment == null ? "" : day(LocalDate.ofInstant(moment.toInstant(), ZoneId.of(timeZone)));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
