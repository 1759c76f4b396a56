package org.b2bleaf.ordering.money.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.b2bleaf.money.rules.MinorUnit;

/** Whether what was typed into a form about an order's money makes sense. */
public final class StaffInput {

    private StaffInput() {}

    /** @param amount null when none was typed */
    public static Optional<Refusal> amount(BigDecimal amount, Currency currency) {
        if (amount == null) {
            return Optional.of(Refusal.AMOUNT_MISSING);
        }
        if (amount.signum() <= 0) {
            return Optional.of(Refusal.AMOUNT_NOT_POSITIVE);
        }
        return MinorUnit.round(amount, currency).compareTo(amount) == 0
                ? Optional.empty()
                : Optional.of(Refusal.AMOUNT_NOT_UNDERSTOOD);
    }

    /**
     * @param day null when none was typed
     * @param earliest the first day that is possible
     * @param today the last one
     */
    public static Optional<Refusal> day(LocalDate day, LocalDate earliest, LocalDate today) {
        if (day == null) {
            return Optional.of(Refusal.DAY_MISSING);
        }
        if (day.isAfter(today)) {
            return Optional.of(Refusal.DAY_IN_FUTURE);
        }
        return day.isBefore(earliest) ? Optional.of(Refusal.DAY_BEFORE_ORDER) : Optional.empty();
    }

    /** @return null for nothing but blanks */
    public static String optional(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
