package org.b2bleaf.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import javax.annotation.Resource;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.money.MoneyText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of papers, mails and the payment page, in the language of a location. */
@Component("b2bInvoiceWording")
public class InvoiceWording {

    @Resource(name = "messageSource")
    protected MessageSource messages;

    /** The location's language, English when it has none. */
    static Locale localeOf(CompanyLocation location) {
        return location.getLanguage() == null ? Locale.ENGLISH : Locale.forLanguageTag(location.getLanguage());
    }

    /** @param name of a text of B2bInvoiceMessages, without {@code b2b.invoice.} */
    public String text(String name, Locale locale, Object... arguments) {
        // With an argument in any case: a text without one would otherwise not be read as a pattern.
        return messages.getMessage(
                "b2b.invoice." + name, arguments.length == 0 ? new Object[] {""} : arguments, locale);
    }

    public String day(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }

    public String money(BigDecimal amount, Currency currency, Locale locale) {
        return MoneyText.of(amount, currency, locale);
    }
}
