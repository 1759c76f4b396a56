package org.b2bleaf.invoice.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.b2bleaf.invoice.rules.InvoiceSheet.Sums;
import org.b2bleaf.money.rules.MinorUnit;

/** How much of an invoice a credit note takes back. All credit notes together never take back more than it asked for. */
public final class Crediting {

    private Crediting() {}

    /**
     * @param wanted more than zero
     * @param credited before, by other credit notes of the same invoice
     * @return what is credited: at most what is left; zero when nothing is
     */
    public static BigDecimal amount(BigDecimal invoiced, BigDecimal credited, BigDecimal wanted) {
        return wanted.min(invoiced.subtract(credited)).max(BigDecimal.ZERO);
    }

    /**
     * The sums of a credit note over a part of an invoice. The tax in it is the same share of the tax as the amount is of
     * the total, rounded half-up; the last part takes what is left of the tax, so that parts add up to the whole.
     *
     * @param amount with tax
     * @param creditedTax tax in credit notes before
     * @param last whether nothing is left of the invoice after it
     */
    public static Sums partOf(
            Sums invoice, BigDecimal amount, BigDecimal creditedTax, boolean last, Currency currency) {
        BigDecimal left = invoice.tax().subtract(creditedTax).max(BigDecimal.ZERO);
        BigDecimal share = invoice.total().signum() == 0
                ? BigDecimal.ZERO
                : MinorUnit.round(
                        invoice.tax().multiply(amount).divide(invoice.total(), 10, RoundingMode.HALF_UP), currency);
        BigDecimal tax = (last ? left : share.min(left)).min(amount);
        BigDecimal zero = MinorUnit.zero(currency);
        return new Sums(amount.subtract(tax), zero, zero, tax, amount, zero);
    }
}
