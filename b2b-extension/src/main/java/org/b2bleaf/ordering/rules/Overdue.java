package org.b2bleaf.ordering.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Whether an order should have been paid by now. */
public final class Overdue {
    private Overdue() {}

    /**
     * Overdue from the first moment after the due date in the location's time zone, while anything is open.
     *
     * @param openAmount what is still to pay
     * @param zone the location's time zone
     */
    public static boolean isOverdue(
            OrderStatus status, Optional<LocalDate> dueDate, BigDecimal openAmount, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return status != OrderStatus.CANCELLED
                && openAmount.signum() > 0
                && dueDate.filter(today::isAfter).isPresent();
    }
}
