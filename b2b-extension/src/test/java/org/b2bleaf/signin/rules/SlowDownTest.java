package org.b2bleaf.signin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.b2bleaf.signin.rules.SlowDown.Failures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlowDownTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @ParameterizedTest(name = "{0} failures, the last {1} s ago: held is {2}")
    @CsvSource({
        "0,    0,    false",
        "99,   0,    false",
        "100,  0,    true",
        "100,  3599, true",
        "100,  3600, false",
        "5000, 3599, true",
        "5000, 3601, false"
    })
    void afterAHundredFailuresInARowTheNextCodeWaitsForAnHour(long inARow, long secondsAgo, boolean held) {
        Instant last = NOW.minusSeconds(secondsAgo);
        Optional<Instant> until = new SlowDown(100).heldUntil(new Failures(inARow, Optional.of(last)), NOW);
        assertThat(until.isPresent()).isEqualTo(held);
        until.ifPresent(end -> assertThat(end).isEqualTo(last.plus(SlowDown.PAUSE)));
    }

    @Test
    void nothingTypedIsNothingHeld() {
        assertThat(new SlowDown(100).heldUntil(new Failures(0, Optional.empty()), NOW))
                .isEmpty();
    }
}
