package org.b2bleaf.terms.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * By when the later part of an order is paid, or what that depends on, as it is known when it is submitted.
 *
 * @param date for {@link Kind#DATE}, otherwise null
 * @param netDays for {@link Kind#DAYS_AFTER_APPROVAL}, otherwise null
 */
public record DueBy(Kind kind, LocalDate date, Integer netDays) {

    /** What it depends on. */
    public enum Kind {
        /** Nothing is paid later. */
        NOTHING_LATER,
        DATE,
        AFTER_FULFILMENT,
        /** A number of days after the merchant has approved the draft. */
        DAYS_AFTER_APPROVAL,
        /** With the invoice that the merchant sends for the draft. */
        WITH_INVOICE
    }

    /** @param zone the location's time zone */
    public static DueBy of(PaymentTerms terms, PaymentPlan plan, Instant submittedAt, ZoneId zone) {
        if (plan.dueLater().signum() == 0) {
            return new DueBy(Kind.NOTHING_LATER, null, null);
        }
        return switch (terms.type()) {
            case NONE -> new DueBy(Kind.WITH_INVOICE, null, null);
            case DUE_ON_FULFILMENT -> new DueBy(Kind.AFTER_FULFILMENT, null, null);
            case NET -> plan.isDraft()
                    ? new DueBy(Kind.DAYS_AFTER_APPROVAL, null, terms.netDays())
                    : on(terms, submittedAt, zone);
            case FIXED_DATE -> on(terms, submittedAt, zone);
        };
    }

    private static DueBy on(PaymentTerms terms, Instant submittedAt, ZoneId zone) {
        LocalDate date = DueDate.of(terms, submittedAt, zone, Optional.empty()).orElseThrow();
        return new DueBy(Kind.DATE, date, null);
    }
}
