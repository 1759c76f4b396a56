package org.b2bleaf.ordering.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.b2bleaf.ordering.money.rules.PaymentKind;
import org.b2bleaf.ordering.money.rules.Posting;

/**
 * Lines to add to an order's payments, all of them or none.
 *
 * @param key names the act: a second booking with it changes nothing; at most 90 characters
 * @param actor as {@link org.b2bleaf.audit.Actor} names people
 * @param lines at least one
 */
public record Booking(long b2bOrderId, String key, String actor, List<Line> lines) {

    public static final int MAX_KEY = 90;

    /** @throws IllegalArgumentException when there is nothing to book, or the key does not fit */
    public Booking {
        if (lines.isEmpty() || key.isBlank() || key.length() > MAX_KEY) {
            throw new IllegalArgumentException("No booking: " + key);
        }
        lines = List.copyOf(lines);
    }

    /** One line. */
    public static Booking of(long b2bOrderId, String key, String actor, Line line) {
        return new Booking(b2bOrderId, key, actor, List.of(line));
    }

    /**
     * One line of the booking.
     *
     * @param amount positive, with no more decimals than the order's currency has
     * @param onDay the day on which the money came or went; null for today in the location's time zone
     * @param reference at most {@link PaymentEntry#MAX_REFERENCE} characters; null for none
     * @param note at most {@link PaymentEntry#MAX_NOTE} characters; null for none
     * @param chargeId of the card's charge; null when it was none
     */
    public record Line(
            PaymentKind kind, BigDecimal amount, LocalDate onDay, String reference, String note, Long chargeId) {

        /** What happened to a card today. */
        public static Line ofCharge(PaymentKind kind, BigDecimal amount, long chargeId) {
            return new Line(kind, amount, null, null, null, chargeId);
        }

        /** Without a card, today. */
        public static Line of(PaymentKind kind, BigDecimal amount, String note) {
            return new Line(kind, amount, null, null, note, null);
        }

        Posting posting() {
            return new Posting(kind, amount, chargeId);
        }
    }
}
