package org.b2bleaf.invoice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.b2bleaf.invoice.rules.InvoiceSheet.Sums;
import org.junit.jupiter.api.Test;

class CreditingTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void aPartHasItsShareOfTheTax() {
        Sums part = Crediting.partOf(sums("100.00", "25.00"), amount("50.00"), BigDecimal.ZERO, false, EUR);

        assertThat(part.tax()).isEqualTo("10.00");
        assertThat(part.goods()).isEqualTo("40.00");
        assertThat(part.total()).isEqualTo("50.00");
    }

    /** Whatever is credited in whatever order: never more than the invoice, and all of it has exactly its tax. */
    @Property
    void partsAddUpToTheInvoice(
            @ForAll @IntRange(min = 1, max = 1_000_000) int net,
            @ForAll @IntRange(max = 250_000) int tax,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 600_000) Integer> wanted) {
        Sums invoice = sums(cents(net).toPlainString(), cents(tax).toPlainString());
        BigDecimal credited = BigDecimal.ZERO;
        BigDecimal creditedTax = BigDecimal.ZERO;
        for (int cents : wanted) {
            BigDecimal amount = Crediting.amount(invoice.total(), credited, cents(cents));
            if (amount.signum() > 0) {
                boolean last = credited.add(amount).compareTo(invoice.total()) == 0;
                Sums part = Crediting.partOf(invoice, amount, creditedTax, last, EUR);
                assertThat(part.goods().add(part.tax())).isEqualByComparingTo(amount);
                assertThat(part.goods()).isNotNegative();
                assertThat(part.tax()).isNotNegative();
                credited = credited.add(amount);
                creditedTax = creditedTax.add(part.tax());
            }
        }
        BigDecimal rest = Crediting.amount(invoice.total(), credited, invoice.total());
        assertThat(credited.add(rest)).isEqualByComparingTo(invoice.total());
        assertThat(creditedTax).isLessThanOrEqualTo(invoice.tax());
    }

    private static Sums sums(String goods, String tax) {
        return Sums.of(amount(goods), amount("0.00"), amount(tax), amount(goods).add(amount(tax)), amount("0.00"));
    }

    private static BigDecimal cents(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static BigDecimal amount(String amount) {
        return new BigDecimal(amount);
    }
}
