package org.b2bleaf.ordering;

import java.util.Date;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a draft in a list, newest first. A list continues after the last position it showed, so that drafts that come
 * in meanwhile neither repeat nor hide a row, and a late page costs no more than the first. As text it is part of an address.
 */
public record OrderPosition(Date submittedAt, long id) {

    /** Until the year 9999. */
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,14})_([0-9]{1,18})");

    public static OrderPosition of(DraftOrder draft) {
        return new OrderPosition(draft.getSubmittedAt(), draft.getId());
    }

    /** @return empty for what is no position; null is none */
    public static Optional<OrderPosition> parse(String text) {
        Matcher parts = TEXT.matcher(text == null ? "" : text);
        return parts.matches()
                ? Optional.of(
                        new OrderPosition(new Date(Long.parseLong(parts.group(1))), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** Read back by {@link #parse}. */
    @Override
    public String toString() {
        return submittedAt.getTime() + "_" + id;
    }
}
