package org.b2bleaf.terms.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The day by which an order must be paid, as a calendar day in the location's time zone. */
public final class DueDate {
    private DueDate() {}

    /**
     * Called once when an order is submitted (a draft: approved) and, for {@link TermsType#DUE_ON_FULFILMENT}, again
     * when it is fulfilled. Days are calendar days, so a change to summer time moves nothing.
     *
     * @param zone the location's time zone
     * @param fulfilledOn the day of fulfilment in that zone, once known
     * @return empty when the order is paid at checkout or its fulfilment is still to come
     */
    public static Optional<LocalDate> of(
            PaymentTerms terms, Instant submittedAt, ZoneId zone, Optional<LocalDate> fulfilledOn) {
        LocalDate submittedOn = LocalDate.ofInstant(submittedAt, zone);
        return switch (terms.type()) {
            case NONE -> Optional.empty();
            case NET -> Optional.of(submittedOn.plusDays(terms.netDays()));
            case DUE_ON_FULFILMENT -> fulfilledOn;
                // An order placed after the fixed date is due on the day it was placed, not in the past.
            case FIXED_DATE -> Optional.of(terms.fixedDate().isBefore(submittedOn) ? submittedOn : terms.fixedDate());
        };
    }
}
