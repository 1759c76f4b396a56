package org.b2bleaf.mail.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {
    private static final Instant QUEUED = Instant.parse("2026-03-10T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT30S", "3, PT2M", "4, PT10M", "5, PT1H", "6, PT1H", "9, PT1H", "10,", "11,"})
    void pausesGrowUntilTheMailIsGivenUp(int attempts, Duration pause) {
        Instant now = QUEUED.plusSeconds(100_000);
        assertThat(Retries.next(attempts, false, QUEUED, now).orElse(null))
                .isEqualTo(pause == null ? null : now.plus(pause));
    }

    @ParameterizedTest
    @CsvSource({
        // attempts so far, minutes since it was queued, whether it is tried again
        "1, 0,  true",
        "1, 14, true",
        "1, 15, false",
        "4, 5,  true",
        "4, 6,  false",
        "5, 0,  false"
    })
    void aSensitiveMailIsGivenUpWhenItsCodeIsUseless(int attempts, int minutes, boolean again) {
        assertThat(Retries.next(attempts, true, QUEUED, QUEUED.plus(Duration.ofMinutes(minutes))))
                .matches(next -> next.isPresent() == again);
    }
}
