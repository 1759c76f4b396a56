package org.b2bleaf.admin.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.b2bleaf.ordering.money.MoneySheet;
import org.b2bleaf.ordering.money.PaymentRefused;
import org.b2bleaf.ordering.money.rules.DeskAct;
import org.b2bleaf.ordering.money.rules.OrderSums;
import org.b2bleaf.ordering.money.rules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderActFormTest {

    private static final MoneySheet SHEET = new MoneySheet(
            7,
            OrderSums.of(new BigDecimal("100.00000"), List.of()),
            List.of(),
            Set.of(),
            BigDecimal.ZERO,
            new BigDecimal("40"),
            null,
            false,
            List.of());

    @Test
    void aPaymentOfTheRestTodayIsProposed() {
        OrderActForm form = form(DeskAct.RECEIVE);

        assertThat(form.value("amount")).isEqualTo("100.00");
        assertThat(form.value("day")).isEqualTo("2026-03-04");
        assertThat(form(DeskAct.REFUND).value("amount")).isEqualTo("40.00");
        assertThat(form.value("key")).isNotEqualTo(form(DeskAct.RECEIVE).value("key"));
        assertThat(form.staffAct(5, "admin:a").version()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "12.5, 12.5", "'12,50', 12.50", "' 3 ', 3"})
    void amountsAreReadAsPeopleWriteThem(String typed, BigDecimal amount) {
        assertThat(posted(DeskAct.RECEIVE, "amount", typed).amount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "'', AMOUNT_MISSING",
        "twelve, AMOUNT_NOT_UNDERSTOOD",
        "'1.000,00', AMOUNT_NOT_UNDERSTOOD",
        "1e9, AMOUNT_NOT_UNDERSTOOD",
        "9999999999999999, AMOUNT_NOT_UNDERSTOOD"
    })
    void whatIsNoAmountIsSaid(String typed, Refusal expected) {
        assertThatThrownBy(posted(DeskAct.RECEIVE, "amount", typed)::amount)
                .isInstanceOfSatisfying(
                        PaymentRefused.class, it -> assertThat(it.reason()).isEqualTo(expected));
    }

    @Test
    void whatIsNoDayIsSaid() {
        assertThatThrownBy(posted(DeskAct.FULFIL, "day", "2026-02-30")::day).isInstanceOf(PaymentRefused.class);
    }

    /** Every refusal is shown somewhere, whatever the window asks for. */
    @ParameterizedTest
    @EnumSource(Refusal.class)
    void eachRefusalIsSaidAtItsFieldOrAboveTheForm(Refusal refusal) {
        for (DeskAct act : DeskAct.values()) {
            OrderActForm form = posted(act);
            form.refuse(new PaymentRefused(refusal));
            assertThat(form.isRefused() || form.fields().stream().anyMatch(form::isWrong))
                    .as("%s of %s", refusal, act)
                    .isTrue();
        }
    }

    @Test
    void aFormThatNobodyHasSeenIsRefusedByItsVersion() {
        assertThat(posted(DeskAct.CANCEL).staffAct(5, "admin:a").version()).isEqualTo(-1);
        assertThat(posted(DeskAct.CANCEL, "key", "x".repeat(65))
                        .staffAct(5, "admin:a")
                        .key())
                .hasSizeLessThanOrEqualTo(64);
    }

    private static OrderActForm form(DeskAct act) {
        return OrderActForm.of(act, SHEET, Currency.getInstance("EUR"), LocalDate.of(2026, 3, 4));
    }

    private static OrderActForm posted(DeskAct act, String... namesAndValues) {
        Map<String, String[]> parameters = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        }
        return OrderActForm.posted(act, parameters);
    }
}
