package org.b2bleaf.store.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.b2bleaf.store.rules.LocationPin.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Oslo is 1, Bergen 2; somebody else's location is 9. */
class LocationPinTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            emptyValue = "",
            value = {
                // on the form, answered, current
                "-,   false, 1, GO_ON",
                "-,   false, -, GO_ON",
                "'',  false, 1, GO_ON",
                "' ', false, 1, GO_ON",
                "'',  false, -, ASK_FIRST",
                "'',  true,  -, ASK_FIRST",
                "1,   false, 1, GO_ON",
                "' 1',false, 1, GO_ON",
                "1,   true,  1, GO_ON",
                "2,   false, 1, ASK_WHICH",
                "2,   true,  1, SWITCH",
                "2,   false, -, ASK_WHICH",
                "2,   true,  -, SWITCH",
                "9,   false, 1, ASK_WHICH",
                "9,   true,  1, ASK_WHICH",
                "abc, true,  1, ASK_WHICH",
                "01,  true,  2, ASK_WHICH",
                "99999999999999999999999, true, 1, ASK_WHICH",
            })
    void aBuyerOfTwoLocations(String onForm, boolean answered, Long current, Answer answer) {
        assertThat(LocationPin.decide(onForm, answered, Set.of(1L, 2L), Optional.ofNullable(current)))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, false, GO_ON", "'', false, GO_ON", "1, false, NO_LONGER", "1, true, NO_LONGER"})
    void somebodyWhoBuysForNoLocation(String onForm, boolean answered, Answer answer) {
        assertThat(LocationPin.decide(onForm, answered, Set.of(), Optional.empty()))
                .isEqualTo(answer);
    }
}
