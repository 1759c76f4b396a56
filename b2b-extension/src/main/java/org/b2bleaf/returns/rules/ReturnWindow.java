package org.b2bleaf.returns.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.b2bleaf.ordering.rules.OrderStatus;

/** Until when an order can be returned. Days are those of its location. */
public final class ReturnWindow {

    private ReturnWindow() {}

    /**
     * @param fulfilledOn null when that is not known, which ends nothing
     * @param days after the fulfilment; 0 for no end
     * @return the last day; empty when there is none
     */
    public static Optional<LocalDate> lastDay(LocalDate fulfilledOn, int days) {
        return fulfilledOn == null || days <= 0 ? Optional.empty() : Optional.of(fulfilledOn.plusDays(days));
    }

    /** @return why nothing of the order can be returned today; empty when it can */
    public static Optional<ReturnProblem> problem(
            OrderStatus status, LocalDate fulfilledOn, int days, LocalDate today) {
        return switch (status) {
            case CANCELLED -> Optional.of(ReturnProblem.CANCELLED);
            case SUBMITTED -> Optional.of(ReturnProblem.NOT_FULFILLED);
            case FULFILLED -> lastDay(fulfilledOn, days).filter(today::isAfter).map(late -> ReturnProblem.TOO_LATE);
        };
    }
}
