package org.b2bleaf.returns.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.b2bleaf.returns.rules.ReturnWish.Offered;
import org.b2bleaf.returns.rules.ReturnWish.Problem;
import org.b2bleaf.returns.rules.ReturnWish.Typed;
import org.b2bleaf.returns.rules.ReturnWish.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnWishTest {

    private static final List<Offered> ORDER =
            List.of(new Offered(7, "COF", 5), new Offered(8, "TEA", 0), new Offered(9, null, 2));

    private static ReturnWish wish(Typed... lines) {
        return ReturnWish.read(List.of(lines), null, ORDER);
    }

    @Test
    void whatIsTypedIsWanted() {
        ReturnWish wish =
                wish(new Typed("7", " 5 ", "damaged"), new Typed("8", "", ""), new Typed("9", "1", " It leaks "));
        assertThat(wish.problems()).isEmpty();
        assertThat(wish.wanted())
                .containsExactly(
                        new Wanted(7, 5, ReturnReason.DAMAGED, null), new Wanted(9, 1, ReturnReason.OTHER, "It leaks"));
    }

    @Test
    void aLineMayBeNamedByTheCodeOfItsProduct() {
        assertThat(wish(new Typed("COF", "1", "OTHER")).wanted())
                .containsExactly(new Wanted(7, 1, ReturnReason.OTHER, null));
    }

    @Test
    void aCodeOfTwoLinesNamesNone() {
        ReturnWish wish = ReturnWish.read(
                List.of(new Typed("COF", "1", "OTHER")),
                null,
                List.of(new Offered(1, "COF", 1), new Offered(2, "COF", 1)));
        assertThat(wish.problems()).containsExactly(new Problem(null, ReturnProblem.UNKNOWN_LINE, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "two", "1e3", "99999999999", "١"})
    void whatIsNoWholeNumberIsRefused(String quantity) {
        assertThat(wish(new Typed("7", quantity, "DAMAGED")).problems())
                .containsExactly(new Problem("quantity-7", ReturnProblem.QUANTITY_NOT_UNDERSTOOD, null));
    }

    @Test
    void moreThanIsLeftIsRefusedWithTheLimit() {
        assertThat(wish(new Typed("7", "6", "DAMAGED"), new Typed("8", "1", "DAMAGED"))
                        .problems())
                .containsExactly(
                        new Problem("quantity-7", ReturnProblem.MORE_THAN_LEFT, 5),
                        new Problem("quantity-8", ReturnProblem.MORE_THAN_LEFT, 0));
    }

    @Test
    void aForeignLineIsRefusedEvenWithoutAQuantity() {
        assertThat(wish(new Typed("1000", "", "")).problems())
                .containsExactly(new Problem(null, ReturnProblem.UNKNOWN_LINE, null));
        assertThat(wish(new Typed(null, "1", "DAMAGED")).problems())
                .containsExactly(new Problem(null, ReturnProblem.UNKNOWN_LINE, null));
    }

    @Test
    void nothingChosenIsRefused() {
        assertThat(wish().problems()).containsExactly(new Problem(null, ReturnProblem.NOTHING_CHOSEN, null));
        assertThat(wish(new Typed("7", "0", "DAMAGED"), new Typed("9", "", "DAMAGED"))
                        .problems())
                .containsExactly(new Problem(null, ReturnProblem.NOTHING_CHOSEN, null));
    }

    @Test
    void aReasonIsNeededAndALineIsNamedOnce() {
        assertThat(wish(new Typed("7", "1", " ")).problems())
                .containsExactly(new Problem("reason-7", ReturnProblem.REASON_MISSING, null));
        assertThat(wish(new Typed("7", "1", "OTHER"), new Typed("7", "1", "OTHER"))
                        .problems())
                .containsExactly(new Problem("quantity-7", ReturnProblem.LINE_TWICE, null));
    }

    @Test
    void textsHaveAnEnd() {
        String long501 = "x".repeat(501);
        assertThat(ReturnWish.read(List.of(new Typed("7", "1", long501)), long501, ORDER)
                        .problems())
                .containsExactly(
                        new Problem("reason-7", ReturnProblem.TEXT_TOO_LONG, 500),
                        new Problem("note", ReturnProblem.TEXT_TOO_LONG, 500));
    }

    @Test
    void staffTakeAllOfALineThatTheyLeaveOut() {
        StaffQuantities read = StaffQuantities.read(Map.of(1L, " 2 "), Map.of(1L, 3, 2L, 4));
        assertThat(read.problems()).isEmpty();
        assertThat(read.quantities()).containsEntry(1L, 2).containsEntry(2L, 4);
    }

    @Test
    void staffCannotTakeMoreThanWasAskedForNorNothing() {
        assertThat(StaffQuantities.read(Map.of(1L, "4"), Map.of(1L, 3)).problems())
                .containsExactly(new Problem("quantity-1", ReturnProblem.MORE_THAN_ASKED, 3));
        assertThat(StaffQuantities.read(Map.of(1L, ""), Map.of(1L, 3)).problems())
                .containsExactly(new Problem("quantity-1", ReturnProblem.QUANTITY_NOT_UNDERSTOOD, null));
        assertThat(StaffQuantities.read(Map.of(1L, "0"), Map.of(1L, 3)).problems())
                .containsExactly(new Problem(null, ReturnProblem.NOTHING_CHOSEN, null));
        assertThat(StaffQuantities.read(Map.of(5L, "1"), Map.of(1L, 3)).problems())
                .containsExactly(new Problem(null, ReturnProblem.UNKNOWN_LINE, null));
    }
}
