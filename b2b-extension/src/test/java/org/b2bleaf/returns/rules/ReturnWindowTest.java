package org.b2bleaf.returns.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.junit.jupiter.api.Test;

class ReturnWindowTest {

    private static final LocalDate SENT = LocalDate.of(2026, 1, 31);

    @Test
    void theLastDayStillCounts() {
        assertThat(ReturnWindow.problem(OrderStatus.FULFILLED, SENT, 30, SENT.plusDays(30)))
                .isEmpty();
        assertThat(ReturnWindow.problem(OrderStatus.FULFILLED, SENT, 30, SENT.plusDays(31)))
                .contains(ReturnProblem.TOO_LATE);
        assertThat(ReturnWindow.lastDay(SENT, 30)).contains(LocalDate.of(2026, 3, 2));
    }

    @Test
    void noDaysOrNoDayOfFulfilmentMeansNoEnd() {
        assertThat(ReturnWindow.problem(OrderStatus.FULFILLED, SENT, 0, SENT.plusYears(9)))
                .isEmpty();
        assertThat(ReturnWindow.problem(OrderStatus.FULFILLED, null, 30, SENT)).isEmpty();
        assertThat(ReturnWindow.lastDay(SENT, 0)).isEmpty();
        assertThat(ReturnWindow.lastDay(null, 30)).isEmpty();
    }

    @Test
    void onlyAFulfilledOrderIsReturned() {
        assertThat(ReturnWindow.problem(OrderStatus.SUBMITTED, null, 30, SENT)).contains(ReturnProblem.NOT_FULFILLED);
        assertThat(ReturnWindow.problem(OrderStatus.CANCELLED, null, 30, SENT)).contains(ReturnProblem.CANCELLED);
    }
}
