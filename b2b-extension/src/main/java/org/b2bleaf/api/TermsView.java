package org.b2bleaf.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.terms.rules.TermsType;

/**
 * Payment terms.
 *
 * @param netDays for {@link TermsType#NET}, otherwise null
 * @param depositPercent above 0, at most 100; null for no deposit by percent
 * @param depositAmount in the currency of the order; null for no fixed deposit
 * @param fixedDueDate for {@link TermsType#FIXED_DATE}, otherwise null
 */
public record TermsView(
        TermsType type, Integer netDays, String depositPercent, String depositAmount, LocalDate fixedDueDate) {

    static TermsView of(PaymentTerms terms) {
        return new TermsView(
                terms.type(),
                terms.netDays(),
                plain(terms.depositPercent()),
                plain(terms.depositAmount()),
                terms.fixedDate());
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
