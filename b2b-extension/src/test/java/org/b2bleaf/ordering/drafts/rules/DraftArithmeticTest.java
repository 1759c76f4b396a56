package org.b2bleaf.ordering.drafts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.b2bleaf.ordering.drafts.rules.LineChange.Kind;
import org.junit.jupiter.api.Test;

class DraftArithmeticTest {

    private static BigDecimal amount(String plain) {
        return new BigDecimal(plain);
    }

    private static LineChange line(int agreed, String agreedPrice, int quantity, String price) {
        return new LineChange(
                agreed,
                agreedPrice == null ? null : amount(agreedPrice),
                quantity,
                price == null ? null : amount(price));
    }

    // What was done to a line

    @Test
    void eachChangeHasItsName() {
        assertThat(line(10, "21.60", 10, "21.60").kind()).isEqualTo(Kind.SAME);
        assertThat(line(10, "21.60", 10, "21.60000").kind())
                .as("as the database writes it")
                .isEqualTo(Kind.SAME);
        assertThat(line(10, "21.60", 10, "21.61").kind()).isEqualTo(Kind.DEARER);
        assertThat(line(10, "21.60", 10, "21.59").kind()).isEqualTo(Kind.CHEAPER);
        assertThat(line(10, "21.60", 11, "19.00").kind()).isEqualTo(Kind.QUANTITY);
        assertThat(line(10, "21.60", 9, "21.60").kind()).isEqualTo(Kind.QUANTITY);
        assertThat(line(10, "21.60", 0, "21.60").kind()).isEqualTo(Kind.REMOVED);
        assertThat(line(0, null, 3, "5.00").kind()).isEqualTo(Kind.ADDED);
        assertThat(line(0, null, 3, null).kind()).isEqualTo(Kind.ADDED);
        assertThat(line(0, null, 0, "5.00").kind()).isEqualTo(Kind.GONE);
        assertThat(line(10, "21.60", 10, null).kind()).as("not priced yet").isEqualTo(Kind.SAME);
    }

    // When the buyer is asked

    @Test
    void whatGetsDearerOrHasOtherLinesNeedsTheBuyersConsent() {
        assertThat(isNeeded("100", "100", line(5, "20", 5, "20"))).isFalse();
        assertThat(isNeeded("100", "95", line(5, "20", 5, "19"))).as("cheaper").isFalse();
        assertThat(isNeeded("100", "100.01", line(5, "20", 5, "20")))
                .as("dearer by tax")
                .isTrue();
        assertThat(isNeeded("100", "105", line(5, "20", 5, "21"))).isTrue();
        assertThat(isNeeded("100", "95", line(5, "20", 5, "21")))
                .as("one line dearer, a discount")
                .isTrue();
        assertThat(isNeeded("100", "80", line(5, "20", 4, "20")))
                .as("fewer of it")
                .isTrue();
        assertThat(isNeeded("100", "100", line(5, "20", 5, "20"), line(0, null, 1, "0")))
                .as("something for nothing")
                .isTrue();
        assertThat(isNeeded("100", "50", line(5, "10", 5, "10"), line(5, "10", 0, "10")))
                .isTrue();
        assertThat(isNeeded("100", "100", line(5, "20", 5, "20"), line(0, null, 0, "9")))
                .isFalse();
    }

    private static boolean isNeeded(String agreed, String total, LineChange... lines) {
        return ConsentRule.isNeeded(List.of(lines), amount(agreed), amount(total));
    }

    @Property
    void whatCostsMoreIsNeverOrderedUnasked(
            @ForAll @BigRange(min = "0", max = "99999") @Scale(2) BigDecimal agreed,
            @ForAll @BigRange(min = "0.01", max = "99999") @Scale(2) BigDecimal more) {
        assertThat(ConsentRule.isNeeded(List.of(), agreed, agreed.add(more))).isTrue();
        assertThat(ConsentRule.isNeeded(List.of(), agreed.add(more), agreed)).isFalse();
    }

    // Deposits

    @Test
    void aDepositCountsTowardsTheTotal() {
        assertThat(DepositUse.of(amount("100"), amount("25")))
                .isEqualTo(new DepositUse(amount("25"), false, amount("75")));
        assertThat(DepositUse.of(amount("100"), amount("100")).rest()).isZero();
        assertThat(DepositUse.of(amount("100"), BigDecimal.ZERO).givenBack()).isFalse();
    }

    @Test
    void aDepositThatIsMoreThanTheTotalIsGivenBackAsAWhole() {
        assertThat(DepositUse.of(amount("20"), amount("25")))
                .isEqualTo(new DepositUse(BigDecimal.ZERO, true, amount("20")));
    }

    @Property
    void whatIsKeptAndTheRestAlwaysAddUp(
            @ForAll @BigRange(min = "0", max = "99999999999.99999") @Scale(5) BigDecimal total,
            @ForAll @BigRange(min = "0", max = "99999999999.99999") @Scale(5) BigDecimal deposit) {
        DepositUse use = DepositUse.of(total, deposit);
        assertThat(use.kept().add(use.rest())).isEqualByComparingTo(total);
        assertThat(use.rest()).isNotNegative();
        assertThat(use.kept()).isNotNegative();
        assertThat(use.givenBack() && use.kept().signum() > 0)
                .as("both kept and given back")
                .isFalse();
    }

    // Sums

    @Test
    void productsAreWhatIsThere() {
        List<LineChange> lines = List.of(
                line(5, "20", 4, "19.50"), line(2, "10", 0, "10"), line(0, null, 3, "1"), line(0, null, 9, null));
        assertThat(DraftSums.products(lines)).isEqualByComparingTo("81");
        assertThat(DraftSums.agreedProducts(lines)).isEqualByComparingTo("120");
    }

    @Property
    void aUnitPriceNeverMakesALineDearer(
            @ForAll @BigRange(min = "0", max = "9999999.99") @Scale(2) BigDecimal total,
            @ForAll @IntRange(min = 1, max = 999_999) int quantity,
            @ForAll("currencies") Currency currency) {
        BigDecimal price = DraftSums.unitPrice(total, quantity, currency);
        BigDecimal line = price.multiply(BigDecimal.valueOf(quantity));
        BigDecimal unit = BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits());
        assertThat(line).isLessThanOrEqualTo(total);
        assertThat(total.subtract(line)).isLessThan(unit.multiply(BigDecimal.valueOf(quantity)));
        assertThat(price.scale()).isEqualTo(currency.getDefaultFractionDigits());
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("EUR", "NOK", "KRW", "JPY", "TND").map(Currency::getInstance);
    }
}
