package org.b2bleaf.ordering.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverdueTest {

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, 2026-03-10, 10.00, 2026-03-10T12:00:00Z, Europe/Oslo,      false",
        "SUBMITTED, 2026-03-10, 10.00, 2026-03-10T22:59:59Z, Europe/Oslo,      false",
        "SUBMITTED, 2026-03-10, 10.00, 2026-03-10T23:00:00Z, Europe/Oslo,      true",
        "SUBMITTED, 2026-03-10, 10.00, 2026-03-10T15:00:00Z, Asia/Seoul,       true",
        "SUBMITTED, 2026-03-10, 10.00, 2026-03-11T03:59:59Z, America/New_York, false",
        "FULFILLED, 2026-03-10, 0.01,  2026-04-10T12:00:00Z, UTC,              true",
        "FULFILLED, 2026-03-10, 0.00,  2026-04-10T12:00:00Z, UTC,              false",
        "CANCELLED, 2026-03-10, 10.00, 2026-04-10T12:00:00Z, UTC,              false",
        "SUBMITTED,           , 10.00, 2026-04-10T12:00:00Z, UTC,              false"
    })
    void anOrderIsOverdueFromTheDayAfterTheDueDateWhileAnythingIsOpen(
            OrderStatus status, LocalDate due, BigDecimal open, Instant now, String zone, boolean overdue) {
        assertThat(Overdue.isOverdue(status, Optional.ofNullable(due), open, now, ZoneId.of(zone)))
                .isEqualTo(overdue);
    }
}
