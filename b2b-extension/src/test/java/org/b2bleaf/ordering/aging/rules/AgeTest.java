package org.b2bleaf.ordering.aging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @ParameterizedTest
    @CsvSource({
        "-400, NOT_DUE",
        "-1, NOT_DUE",
        "0, NOT_DUE",
        "1, DAYS_1_30",
        "30, DAYS_1_30",
        "31, DAYS_31_60",
        "60, DAYS_31_60",
        "61, DAYS_61_90",
        "90, DAYS_61_90",
        "91, OVER_90",
        "4000, OVER_90"
    })
    void aDebtIsAsOldAsItsDueDateIsOver(int daysOver, Age expected) {
        assertThat(Age.of(TODAY.minusDays(daysOver), TODAY)).isEqualTo(expected);
        assertThat(expected.isOverdue()).isEqualTo(daysOver > 0);
    }

    @Test
    void whatHasNoDueDateYetIsNotDue() {
        assertThat(Age.of(null, TODAY)).isEqualTo(Age.NOT_DUE);
    }

    /** Links into lists are made of these days: none is in two ages, none is left out. */
    @Test
    void agesFollowEachOther() {
        for (Age age : Age.values()) {
            if (age != Age.OVER_90) {
                LocalDate earliest = age.earliestDueDate(TODAY);
                assertThat(Age.of(earliest, TODAY)).isEqualTo(age);
                assertThat(Age.of(earliest.minusDays(1), TODAY)).isEqualTo(Age.values()[age.ordinal() + 1]);
            }
        }
        assertThatThrownBy(() -> Age.OVER_90.earliestDueDate(TODAY)).isInstanceOf(IllegalStateException.class);
    }
}
