package org.b2bleaf.terms.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @ParameterizedTest
    @CsvSource({
        // An order of the evening in UTC is one of the next day in Oslo and Seoul, and of the same day in New York.
        "2026-01-31T23:30:00Z, Europe/Oslo,        30, 2026-03-03",
        "2026-01-31T23:30:00Z, UTC,                30, 2026-03-02",
        "2026-01-31T15:00:00Z, Asia/Seoul,         0,  2026-02-01",
        "2026-01-31T14:59:59Z, Asia/Seoul,         0,  2026-01-31",
        "2026-02-01T04:59:59Z, America/New_York,   0,  2026-01-31",
        "2026-02-01T05:00:00Z, America/New_York,   0,  2026-02-01",
        // Clocks go forward on 29 March and back on 25 October: a day stays a day.
        "2026-03-28T22:59:59Z, Europe/Oslo,        1,  2026-03-29",
        "2026-03-28T23:00:00Z, Europe/Oslo,        1,  2026-03-30",
        "2026-03-29T21:59:59Z, Europe/Oslo,        1,  2026-03-30",
        "2026-03-29T22:00:00Z, Europe/Oslo,        1,  2026-03-31",
        "2026-10-24T21:59:59Z, Europe/Oslo,        1,  2026-10-25",
        "2026-10-24T22:00:00Z, Europe/Oslo,        1,  2026-10-26",
        "2026-10-25T22:59:59Z, Europe/Oslo,        1,  2026-10-26",
        "2026-10-25T23:00:00Z, Europe/Oslo,        1,  2026-10-27",
        // No midnight at all on that day in Sao Paulo's last summer time.
        "2018-11-04T03:00:00Z, America/Sao_Paulo,  15, 2018-11-19",
        // Leap days and the ends of years.
        "2028-02-28T12:00:00Z, UTC,                1,  2028-02-29",
        "2027-02-28T12:00:00Z, UTC,                1,  2027-03-01",
        "2026-12-31T23:30:00Z, Europe/Oslo,        0,  2027-01-01",
        // The ends of the world's clocks.
        "2026-01-01T09:59:59Z, Pacific/Kiritimati, 0,  2026-01-01",
        "2026-01-01T10:00:00Z, Pacific/Kiritimati, 0,  2026-01-02",
        "2026-01-01T10:59:59Z, Pacific/Pago_Pago,  0,  2025-12-31"
    })
    void netTermsCountCalendarDaysInTheLocationsTimeZone(Instant submitted, String zone, int days, LocalDate due) {
        assertThat(DueDate.of(PaymentTerms.net(days), submitted, ZoneId.of(zone), Optional.empty()))
                .contains(due);
    }

    @Test
    void withoutTermsNothingBecomesDue() {
        assertThat(DueDate.of(PaymentTerms.none(), NOON, OSLO, Optional.of(LocalDate.EPOCH)))
                .isEmpty();
    }

    @Test
    void dueOnFulfilmentWaitsForTheFulfilment() {
        assertThat(DueDate.of(PaymentTerms.dueOnFulfilment(), NOON, OSLO, Optional.empty()))
                .isEmpty();
        assertThat(DueDate.of(PaymentTerms.dueOnFulfilment(), NOON, OSLO, Optional.of(LocalDate.parse("2026-04-01"))))
                .contains(LocalDate.parse("2026-04-01"));
    }

    @Test
    void fulfilmentDoesNotMoveNetTerms() {
        assertThat(DueDate.of(PaymentTerms.net(30), NOON, OSLO, Optional.of(LocalDate.parse("2026-04-01"))))
                .contains(LocalDate.parse("2026-04-09"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2026-03-31", "2026-03-10, 2026-03-10", "2026-03-09, 2026-03-10"})
    void aFixedDateIsDueOnThatDayAndNeverBeforeTheOrder(LocalDate fixed, LocalDate due) {
        assertThat(DueDate.of(PaymentTerms.fixedDate(fixed), NOON, OSLO, Optional.empty()))
                .contains(due);
    }

    @Property
    void moreDaysAreNeverDueEarlier(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
            @ForAll @IntRange(max = 3649) int days,
            @ForAll("zones") ZoneId zone) {
        Instant submitted = Instant.ofEpochSecond(second);
        LocalDate due = due(days, submitted, zone);
        assertThat(due(days + 1, submitted, zone)).isEqualTo(due.plusDays(1));
        assertThat(due).isAfterOrEqualTo(LocalDate.ofInstant(submitted, zone));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds()).map(ZoneId::of);
    }

    private static LocalDate due(int days, Instant submitted, ZoneId zone) {
        return DueDate.of(PaymentTerms.net(days), submitted, zone, Optional.empty())
                .orElseThrow();
    }
}
