package org.b2bleaf.invoice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkStateTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "1, false, false, 10, OPEN",
        "0, false, false, 10, EXPIRED",
        "-1, false, false, 10, EXPIRED",
        "1, true, false, 10, WITHDRAWN",
        "1, false, true, 10, WITHDRAWN",
        "1, false, false, 0, PAID",
        "-1, false, false, 0, PAID",
        "1, true, false, 0, WITHDRAWN",
    })
    void pays(int secondsLeft, boolean withdrawn, boolean cancelled, BigDecimal open, LinkState state) {
        assertThat(LinkState.of(NOW.plusSeconds(secondsLeft), withdrawn, cancelled, open, NOW))
                .isEqualTo(state);
    }
}
