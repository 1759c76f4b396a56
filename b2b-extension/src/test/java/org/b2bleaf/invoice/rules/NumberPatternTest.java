package org.b2bleaf.invoice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberPatternTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @ParameterizedTest
    @CsvSource({
        "INV-{year}-{number:5}, 17, INV-2026-00017",
        "{number}, 1, 1",
        "{number:3}, 12345, 12345",
        "R{number:12}, 7, R000000000007",
        "{year}/{number}/{year}, 2, 2026/2/2026",
        "A. B_{number}, 3, A. B_3",
    })
    void numbersPapers(String pattern, long number, String printed) {
        assertThat(NumberPattern.problemOf(pattern)).isEmpty();
        assertThat(new NumberPattern(pattern).format(number, DAY)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "'', NUMBER_ONCE",
        "INV-{year}, NUMBER_ONCE",
        "{number}{number:2}, NUMBER_ONCE",
        "{number:0}, NUMBER_ONCE",
        "{number:13}, NUMBER_ONCE",
        "'{number}\"', SIGNS",
        "{number}{month}, SIGNS",
        "{number}é, SIGNS",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFG{number}, TOO_LONG",
    })
    void refusesWhatCannotBeUsed(String pattern, NumberPattern.Problem problem) {
        assertThat(NumberPattern.problemOf(pattern)).contains(problem);
    }

    @Test
    void whatIsStoredAndCannotBeUsedIsPassedOver() {
        assertThat(NumberPattern.stored(" F{number} ", "X{number}").text()).isEqualTo("F{number}");
        assertThat(NumberPattern.stored("F", "X{number}").text()).isEqualTo("X{number}");
    }
}
