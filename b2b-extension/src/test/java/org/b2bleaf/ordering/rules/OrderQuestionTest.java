package org.b2bleaf.ordering.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.b2bleaf.ordering.rules.OrderQuestion.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderQuestionTest {

    @Test
    void nothingIsAskedAtFirst() {
        OrderQuestion question = ask(Map.of("from", " ", "status", ""));

        assertThat(question.isRefused()).isFalse();
        assertThat(question.isNarrowed()).isFalse();
        assertThat(question.isFirstPage()).isTrue();
        assertThat(question.sort()).isEqualTo(OrderSort.NEWEST);
        assertThat(question.from()).isNull();
    }

    @Test
    void everyFieldIsRead() {
        OrderQuestion question = ask(Map.of(
                "from", "2026-01-31",
                "to", "2026-01-31",
                "status", "overdue",
                "location", "NWC-OSL",
                "po", " PO-1 ",
                "placedBy", "lars@northwind.example",
                "sort", "due",
                "page", "3",
                "after", "20500_17"));

        assertThat(question.problems()).isEmpty();
        assertThat(question.from()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(question.status()).isEqualTo(ListedStatus.OVERDUE);
        assertThat(question.poNumber()).isEqualTo("PO-1");
        assertThat(question.sort()).isEqualTo(OrderSort.DUE);
        assertThat(question.page()).isEqualTo(3);
        assertThat(question.after()).contains(new ListPlace(new BigDecimal("20500"), 17));
        assertThat(question.isNarrowed()).isTrue();
        assertThat(question.isFirstPage()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "from,yesterday,NOT_A_DATE",
        "from,2026-02-30,NOT_A_DATE",
        "to,2026-13-45,NOT_A_DATE",
        "to,31.01.2026,NOT_A_DATE",
        "to,999999999-12-31,NOT_A_DATE",
        "to,9999-12-31,NOT_A_DATE",
        "from,0000-01-01,NOT_A_DATE",
        "from,-2026-01-01,NOT_A_DATE",
        "status,NOSUCH,UNKNOWN",
        "sort,submitted_at; drop table,UNKNOWN"
    })
    void nonsenseIsToldAtItsField(String field, String value, Problem problem) {
        OrderQuestion question = ask(Map.of(field, value));

        assertThat(question.problems()).isEqualTo(Map.of(field, problem));
        assertThat(question.typed()).as("shown again").containsEntry(field, value);
    }

    @Test
    void daysTheWrongWayRoundAreToldAtTheLast() {
        assertThat(ask(Map.of("from", "2026-02-01", "to", "2026-01-31")).problems())
                .isEqualTo(Map.of("to", Problem.WRONG_WAY_ROUND));
    }

    @Test
    void whatIsTooLongOrNotPrintableIsTold() {
        assertThat(ask(Map.of("po", "x".repeat(10_000))).problems()).isEqualTo(Map.of("po", Problem.TOO_LONG));
        assertThat(ask(Map.of("po", "a\0b")).problems()).isEqualTo(Map.of("po", Problem.NOT_PRINTABLE));
        assertThat(ask(Map.of("po", "x".repeat(255))).isRefused()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "two", "", "99999999999999999999", "1.5"})
    void whatIsNoPageIsTheFirst(String page) {
        assertThat(ask(Map.of("page", page)).page()).isEqualTo(1);
    }

    @Test
    void aPageFarBehindAllIsOneThatNoDatabaseHas() {
        assertThat(ask(Map.of("page", "1000000000")).page()).isEqualTo(1_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "newest,_1",
        "newest,-1_1",
        "newest,99999999999999999999_1",
        "due,2932897_1",
        "due,1_-1",
        "total,1.234567_1",
        "total,1e9_1"
    })
    void whatIsNoPlaceIsLeftOut(String sort, String place) {
        assertThat(ask(Map.of("sort", sort, "after", place, "before", place)).isFirstPage())
                .isTrue();
    }

    @Property
    void placesAreReadBack(
            @ForAll @LongRange(min = 0) long key, @ForAll @LongRange(min = 0, max = 999_999_999L) long id) {
        ListPlace place = new ListPlace(BigDecimal.valueOf(key, 5), id);

        assertThat(ListPlace.parse(place.toString())).isEqualTo(Optional.of(place));
    }

    @Property
    void nothingThatIsTypedIsAnError(@ForAll String typed) {
        for (String field : new String[] {"from", "to", "status", "sort", "po", "page", "after"}) {
            assertThat(ask(Map.of(field, typed)).page()).isBetween(1, 1_000_000);
        }
    }

    private static OrderQuestion ask(Map<String, String> parameters) {
        return OrderQuestion.read(parameters::get);
    }
}
