package org.b2bleaf.invoice.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One of the days on which somebody is reminded of an invoice.
 *
 * @param offset days from the due date: negative before it, positive after it, zero on it
 */
public record ReminderStep(int offset) {

    public static final int MOST_DAYS = 365;

    /** A job that stood still for longer, or a step that was set up later, reminds nobody of what is long past. */
    private static final int LATEST = 5;

    private static final Pattern DAYS = Pattern.compile("\\d{1,3}");

    /** Whether every part of a setting is a number of days. */
    public static boolean areDays(Collection<String> parts) {
        return parts.stream().allMatch(part -> DAYS.matcher(part).matches() && Integer.parseInt(part) <= MOST_DAYS);
    }

    /**
     * Takes the settings as they are stored; what is no number of days is passed over.
     *
     * @param before days before the due date
     * @param after days after it
     * @return by day, each once
     */
    public static List<ReminderStep> of(Collection<String> before, Collection<String> after) {
        TreeSet<Integer> offsets = new TreeSet<>();
        before.stream().filter(ReminderStep::isDays).forEach(days -> offsets.add(-Integer.parseInt(days)));
        after.stream().filter(ReminderStep::isDays).forEach(days -> offsets.add(Integer.parseInt(days)));
        return offsets.stream().map(ReminderStep::new).toList();
    }

    private static boolean isDays(String part) {
        return areDays(List.of(part));
    }

    /**
     * Which step it is time for. Of several that were missed only the last one is made up for, and only for a few days.
     *
     * @param orderedOn nobody is reminded before, or on the day of, the order itself
     */
    public static Optional<ReminderStep> dueOn(
            LocalDate today, LocalDate dueDate, LocalDate orderedOn, List<ReminderStep> steps) {
        return steps.stream()
                .filter(step -> !step.day(dueDate).isAfter(today))
                .max(Comparator.comparing(ReminderStep::offset))
                .filter(step -> step.day(dueDate).isAfter(orderedOn))
                .filter(step -> ChronoUnit.DAYS.between(step.day(dueDate), today) < LATEST)
                // Nobody is told that something will be due that is due by now.
                .filter(step -> step.offset >= 0 || today.isBefore(dueDate));
    }

    public LocalDate day(LocalDate dueDate) {
        return dueDate.plusDays(offset);
    }

    /** What is stored of it: a reminder is sent once per order and key. */
    public String key() {
        return offset < 0 ? "BEFORE_" + -offset : "AFTER_" + offset;
    }

    /** The due dates that some step of today or of the last days belongs to, wide enough for all time zones. */
    public static Optional<DueDates> dueDates(LocalDate today, List<ReminderStep> steps) {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new DueDates(
                        today.minusDays(steps.get(steps.size() - 1).offset + LATEST + 1L),
                        today.plusDays(1L - steps.get(0).offset)));
    }

    /** Both included. */
    public record DueDates(LocalDate first, LocalDate last) {}
}
