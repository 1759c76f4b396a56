package org.b2bleaf.ordering;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.b2bleaf.money.MoneyText;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.springframework.context.MessageSource;

/** Payment terms in words, the same on pages and in mails. */
public final class TermsText {

    private TermsText() {}

    /** @return for example "Net 60 days, 25% deposit" */
    public static String of(PaymentTerms terms, Currency currency, MessageSource messages, Locale locale) {
        Object argument =
                switch (terms.type()) {
                    case NET -> terms.netDays();
                    case FIXED_DATE -> terms.fixedDate()
                            .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                    .withLocale(locale));
                    case NONE, DUE_ON_FULFILMENT -> "";
                };
        String words = messages.getMessage("b2b.terms." + terms.type(), new Object[] {argument}, locale);
        return terms.hasDeposit()
                ? messages.getMessage(
                        "b2b.terms.deposit", new Object[] {words, deposit(terms, currency, locale)}, locale)
                : words;
    }

    private static String deposit(PaymentTerms terms, Currency currency, Locale locale) {
        if (terms.depositPercent() != null) {
            NumberFormat percent = NumberFormat.getNumberInstance(locale);
            percent.setMaximumFractionDigits(4);
            return percent.format(terms.depositPercent()) + " %";
        }
        return MoneyText.of(terms.depositAmount(), currency, locale);
    }
}
