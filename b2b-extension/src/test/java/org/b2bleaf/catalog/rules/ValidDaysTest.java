package org.b2bleaf.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.b2bleaf.catalog.rules.ValidDays.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidDaysTest {

    @ParameterizedTest(name = "{0} to {1}: {2} is {3}")
    @CsvSource({
        "          ,           , 2027-05-10, VALID",
        "2027-05-10,           , 2027-05-09, NOT_YET",
        "2027-05-10,           , 2027-05-10, VALID",
        "2027-05-10,           , 2099-01-01, VALID",
        "          , 2027-05-10, 2027-05-10, VALID",
        "          , 2027-05-10, 2027-05-11, OVER",
        "2027-05-10, 2027-05-10, 2027-05-10, VALID",
        "2027-05-10, 2027-05-20, 2027-05-09, NOT_YET",
        "2027-05-10, 2027-05-20, 2027-05-21, OVER"
    })
    void bothEndsAreIncluded(LocalDate from, LocalDate until, LocalDate day, Standing standing) {
        ValidDays days = new ValidDays(from, until);
        assertThat(days.on(day)).isEqualTo(standing);
        assertThat(days.include(day)).isEqualTo(standing == Standing.VALID);
    }

    @Test
    void theEndIsNotBeforeTheBeginning() {
        LocalDate day = LocalDate.of(2027, 5, 10);
        assertThatIllegalArgumentException().isThrownBy(() -> new ValidDays(day, day.minusDays(1)));
    }
}
