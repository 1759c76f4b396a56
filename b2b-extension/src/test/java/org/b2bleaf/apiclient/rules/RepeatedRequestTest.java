package org.b2bleaf.apiclient.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatedRequestTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    @ParameterizedTest(name = "answered {0}, same content {1}, {2} ago: {3}")
    @CsvSource({
        "false, true, PT0S, UNDER_WAY",
        "false, true, PT1M59S, UNDER_WAY",
        "false, true, PT2M, BEGINS",
        "true, true, PT0S, ANSWERED",
        "true, true, PT23H59M59S, ANSWERED",
        "true, true, PT24H, BEGINS",
        "true, false, PT0S, SOMETHING_ELSE",
        "false, false, PT0S, SOMETHING_ELSE",
        "false, false, PT3M, SOMETHING_ELSE",
        "true, false, PT24H, BEGINS",
        "false, true, PT-1M, UNDER_WAY",
    })
    void isWhatTheDraftSays(boolean answered, boolean same, Duration ago, RepeatedRequest expected) {
        assertThat(RepeatedRequest.of(answered, same, NOW.minus(ago), NOW)).isEqualTo(expected);
    }
}
