package org.b2bleaf.card.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.company.rules.Permission.LOCATION_ADMIN;
import static org.b2bleaf.company.rules.Permission.ORDERING_ONLY;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.b2bleaf.card.rules.TypedCard.Field;
import org.b2bleaf.card.rules.TypedCard.Problem;
import org.b2bleaf.company.rules.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static TypedCard card(String number, String expiry, String cvc, String label) {
        return new TypedCard(number, expiry, cvc, label);
    }

    // Valid to

    @ParameterizedTest
    @CsvSource({
        "12/29, 2029-12",
        "1/29, 2029-01",
        "01/2029, 2029-01",
        "12-29, 2029-12",
        "12.2029, 2029-12",
        "' 12 / 29 ', 2029-12",
        "1229, 2029-12"
    })
    void amonthIsTypedInManyWays(String typed, String month) {
        assertThat(CardExpiry.parse(typed)).contains(YearMonth.parse(month));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "  ", "13/29", "00/29", "12", "12/", "/29", "12/029", "122029x", "soon", "12/29/30", "١٢/٢٩"
            })
    void whatIsNoMonthIsNone(String typed) {
        assertThat(CardExpiry.parse(typed)).isEmpty();
    }

    @Property
    void everyMonthIsReadAsItIsPrinted(
            @ForAll @IntRange(min = 1, max = 12) int month, @ForAll @IntRange(max = 99) int year) {
        String printed = String.format("%02d/%02d", month, year);
        assertThat(CardExpiry.parse(printed)).contains(YearMonth.of(2000 + year, month));
    }

    @Test
    void aCardIsValidToTheEndOfItsMonth() {
        assertThat(CardExpiry.isOver(YearMonth.of(2026, 11), TODAY)).isFalse();
        assertThat(CardExpiry.isOver(YearMonth.of(2026, 11), TODAY.plusDays(1))).isTrue();
        assertThat(CardExpiry.isOver(null, TODAY)).isFalse();
    }

    // What was typed

    @Test
    void aGoodCardHasNoProblem() {
        assertThat(card("4111 1111-1111 1111", "12/29", "123", "Office").problems(TODAY))
                .isEmpty();
        assertThat(card("4111111111111111", "11/26", "", null).problems(TODAY)).isEmpty();
        assertThat(card("4111 1111", null, null, null).digits()).isEqualTo("41111111");
        assertThat(card(null, null, null, " Office ").tidyLabel()).isEqualTo("Office");
        assertThat(card(null, null, null, "  ").tidyLabel()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 12/29, '', '', NUMBER, MISSING",
        "' ', 12/29, '', '', NUMBER, MISSING",
        "411, 12/29, '', '', NUMBER, NOT_A_NUMBER",
        "4111x11111111111, 12/29, '', '', NUMBER, NOT_A_NUMBER",
        "41111111111111111111, 12/29, '', '', NUMBER, NOT_A_NUMBER",
        "4111111111111111, '', '', '', EXPIRY, MISSING",
        "4111111111111111, 13/29, '', '', EXPIRY, NOT_A_MONTH",
        "4111111111111111, 10/26, '', '', EXPIRY, OVER",
        "4111111111111111, 12/29, 12, '', CVC, NOT_A_CVC",
        "4111111111111111, 12/29, abc, '', CVC, NOT_A_CVC",
        "4111111111111111, 12/29, '', 4111 1111 1111 1111, LABEL, NUMBER_IN_LABEL",
        "4111111111111111, 12/29, '', 'x4x1x1x1x1x1x1x1x1x1x1x1x1x1x1x1', LABEL, NUMBER_IN_LABEL"
    })
    void whatIsWrongIsNamedAtItsField(
            String number, String expiry, String cvc, String label, Field field, Problem problem) {
        assertThat(card(number, expiry, cvc, label).problems(TODAY)).isEqualTo(Map.of(field, problem));
    }

    @Test
    void aLabelIsOneShortLine() {
        assertThat(card("4111111111111111", "12/29", "", "a".repeat(61)).problems(TODAY))
                .isEqualTo(Map.of(Field.LABEL, Problem.TOO_LONG));
        assertThat(card("4111111111111111", "12/29", "", "a\nb").problems(TODAY))
                .isEqualTo(Map.of(Field.LABEL, Problem.NOT_PRINTABLE));
    }

    @Test
    void nothingOfACardReachesALog() {
        assertThat(card("4111111111111111", "12/29", "987", "Office").toString())
                .doesNotContain("4111", "987", "12/29");
    }

    @ParameterizedTest
    @CsvSource({
        "4111111111111111, VISA",
        "5555555555554444, MASTERCARD",
        "2221000000000009, MASTERCARD",
        "2720990000000000, MASTERCARD",
        "378282246310005, AMEX",
        "36006666333344, DINERS",
        "6011111111111117, DISCOVER",
        "3530111333300000, JCB",
        "6200000000000005, UNION_PAY",
        "6759649826438453, "
    })
    void aBrandIsKnownByTheFirstDigits(String digits, CardBrand brand) {
        assertThat(CardBrand.of(digits).orElse(null)).isEqualTo(brand);
    }

    // Who may

    @ParameterizedTest
    @CsvSource({
        "ORDERING_ONLY, true, true, true",
        "ORDERING_ONLY, false, true, false",
        "LOCATION_ADMIN, true, true, true",
        "LOCATION_ADMIN, false, true, true",
        ", true, false, false",
        ", false, false, false"
    })
    void everyMemberPaysAndTheOwnerOrAnAdminRemoves(Permission permission, boolean own, boolean pays, boolean removes) {
        assertThat(CardRights.maySeeAddAndPay(permission)).isEqualTo(pays);
        assertThat(CardRights.mayRemove(permission, own)).isEqualTo(removes);
    }

    @Test
    void thePermissionsOfAnArchivedLocationAreNone() {
        assertThat(CardRights.maySeeAddAndPay(null)).isFalse();
        assertThat(Permission.values()).containsExactlyInAnyOrder(LOCATION_ADMIN, ORDERING_ONLY);
    }

    @Test
    void aGatewayIsAskedAgainForEver() {
        assertThat(RemovalRetries.pauseAfter(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(RemovalRetries.pauseAfter(1000)).isEqualTo(Duration.ofDays(1));
        for (int i = 2; i < 20; i++) {
            assertThat(RemovalRetries.pauseAfter(i)).isGreaterThanOrEqualTo(RemovalRetries.pauseAfter(i - 1));
        }
        assertThat(RemovalRetries.needsHand(5)).isFalse();
        assertThat(RemovalRetries.needsHand(6)).isTrue();
        assertThat(RemovalRetries.needsHand(7)).as("told once").isFalse();
    }
}
