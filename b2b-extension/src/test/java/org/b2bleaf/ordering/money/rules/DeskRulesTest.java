package org.b2bleaf.ordering.money.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.ordering.money.rules.OrderSumsTest.postings;
import static org.b2bleaf.ordering.money.rules.OrderSumsTest.sums;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.b2bleaf.ordering.money.rules.RefundPlan.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeskRulesTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest(name = "{0} with a deposit of {1}: at most {2} goes back")
    @CsvSource({
        "'',                           0,  0",
        "'CAPTURED 100 #1',            0,  100",
        "'CAPTURED 25 #1',             25, 0",
        "'CAPTURED 25 #1; RECEIVED 50', 25, 50",
        "'CAPTURED 25 #1; RECEIVED 75', 25, 100",
        "'CAPTURED 25 #1; CREDITED 75', 25, 25",
        "'AUTHORIZED 25 #1',           25, 0",
        "'CAPTURED 100 #1; CREDITED 30; REFUNDED 30 #1', 0, 70"
    })
    void aDepositStaysWhileTheRestIsOpen(String lines, BigDecimal deposit, BigDecimal limit) {
        assertThat(RefundLimit.of(sums("100", lines), deposit)).isEqualByComparingTo(limit);
    }

    @ParameterizedTest(name = "of {0} a gateway can take {1}")
    @CsvSource({
        "'AUTHORIZED 100 #1', 100",
        "'AUTHORIZED 25 #1; RECEIVED 90', 10",
        "'AUTHORIZED 25', 0",
        "'AUTHORIZED 25 #1; AUTHORIZED 25 #2; VOIDED 25 #1', 25",
        "'CAPTURED 100 #1', 0"
    })
    void onlyWhatIsReservedAndOpenIsTaken(String lines, BigDecimal limit) {
        assertThat(CaptureLimit.of(postings(lines), sums("100", lines))).isEqualByComparingTo(limit);
    }

    @Test
    void theNewestCardGetsItsMoneyFirstAndTheRestGoesByHand() {
        List<Posting> paid = postings("CAPTURED 40 #1; RECEIVED 30; CAPTURED 30 #2");
        assertThat(RefundPlan.of(paid, new BigDecimal("10"))).containsExactly(part(2L, "10", false));
        assertThat(RefundPlan.of(paid, new BigDecimal("30"))).containsExactly(part(2L, "30", true));
        assertThat(RefundPlan.of(paid, new BigDecimal("100")))
                .containsExactly(part(2L, "30", true), part(1L, "40", true), part(null, "30", false));
        assertThat(RefundPlan.of(postings("CAPTURED 40 #1; REFUNDED 10 #1"), new BigDecimal("30")))
                .as("not the whole of it any more")
                .containsExactly(part(1L, "30", false));
    }

    private static Part part(Long charge, String amount, boolean whole) {
        return new Part(charge, new BigDecimal(amount), whole);
    }

    @Test
    void whatIsTypedMakesSense() {
        assertThat(StaffInput.amount(null, EUR)).contains(Refusal.AMOUNT_MISSING);
        assertThat(StaffInput.amount(new BigDecimal("0.00"), EUR)).contains(Refusal.AMOUNT_NOT_POSITIVE);
        assertThat(StaffInput.amount(new BigDecimal("-1"), EUR)).contains(Refusal.AMOUNT_NOT_POSITIVE);
        assertThat(StaffInput.amount(new BigDecimal("1.001"), EUR)).contains(Refusal.AMOUNT_NOT_UNDERSTOOD);
        assertThat(StaffInput.amount(new BigDecimal("1.5"), Currency.getInstance("KRW")))
                .contains(Refusal.AMOUNT_NOT_UNDERSTOOD);
        assertThat(StaffInput.amount(new BigDecimal("1.5000"), EUR)).isEmpty();
        LocalDate today = LocalDate.parse("2026-03-05");
        assertThat(StaffInput.day(null, today, today)).contains(Refusal.DAY_MISSING);
        assertThat(StaffInput.day(today.plusDays(1), today, today)).contains(Refusal.DAY_IN_FUTURE);
        assertThat(StaffInput.day(today.minusDays(1), today, today)).contains(Refusal.DAY_BEFORE_ORDER);
        assertThat(StaffInput.day(today, today, today)).isEqualTo(Optional.empty());
        assertThat(StaffInput.optional("  ")).isNull();
        assertThat(StaffInput.optional(" a ")).isEqualTo("a");
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void everyRefusalHasWords(Refusal refusal) {
        ResourceBundle words = ResourceBundle.getBundle("messages/B2bMoneyMessages", Locale.ROOT);
        assertThat(words.getString("b2b.money.refused." + refusal)).isNotBlank();
    }
}
