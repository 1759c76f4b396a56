package org.b2bleaf.invoice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderStepTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final LocalDate ORDERED = LocalDate.of(2026, 3, 1);
    private static final List<ReminderStep> STEPS = ReminderStep.of(List.of("3", "7"), List.of("0", "1", "14"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-23, -",
                "2026-03-24, BEFORE_7",
                "2026-03-27, BEFORE_7",
                "2026-03-28, BEFORE_3",
                "2026-03-30, BEFORE_3",
                "2026-03-31, AFTER_0",
                "2026-04-01, AFTER_1",
                "2026-04-05, AFTER_1",
                "2026-04-06, -",
                "2026-04-13, -",
                "2026-04-14, AFTER_14",
                "2026-04-18, AFTER_14",
                "2026-04-19, -",
            })
    void itIsTimeFor(LocalDate today, String step) {
        assertThat(ReminderStep.dueOn(today, DUE, ORDERED, STEPS).map(ReminderStep::key))
                .isEqualTo(Optional.ofNullable(step));
    }

    @Test
    void nobodyIsRemindedBeforeTheOrder() {
        assertThat(ReminderStep.dueOn(DUE.minusDays(3), DUE, DUE.minusDays(3), STEPS))
                .isEmpty();
        assertThat(ReminderStep.dueOn(DUE.minusDays(3), DUE, DUE.minusDays(4), STEPS))
                .isPresent();
    }

    @Test
    void aStepBeforeTheDueDateIsNotMadeUpForOnIt() {
        List<ReminderStep> before = ReminderStep.of(List.of("1"), List.of());

        assertThat(ReminderStep.dueOn(DUE, DUE, ORDERED, before)).isEmpty();
    }

    @Test
    void settingsAreReadGenerously() {
        assertThat(ReminderStep.of(List.of("3", "x", "-1", "1000", "3"), List.of("3")))
                .containsExactly(new ReminderStep(-3), new ReminderStep(3));
        assertThat(ReminderStep.areDays(List.of("3", "x"))).isFalse();
        assertThat(ReminderStep.areDays(List.of("366"))).isFalse();
        assertThat(ReminderStep.areDays(List.of())).isTrue();
    }

    /** The query reads no fewer orders than the rule reminds of. */
    @Property
    void theQueryReadsEveryOrderThatARuleRemindsOf(
            @ForAll @IntRange(min = -400, max = 400) int due, @ForAll @IntRange(max = 365) int before) {
        List<ReminderStep> steps = ReminderStep.of(List.of("" + before), List.of("" + before / 2));
        LocalDate today = LocalDate.of(2026, 6, 1);
        LocalDate dueDate = today.plusDays(due);

        if (ReminderStep.dueOn(today, dueDate, LocalDate.of(2000, 1, 1), steps).isPresent()) {
            ReminderStep.DueDates dates = ReminderStep.dueDates(today, steps).orElseThrow();
            assertThat(dueDate)
                    .isBetween(dates.first().plusDays(1), dates.last().minusDays(1));
        }
    }
}
