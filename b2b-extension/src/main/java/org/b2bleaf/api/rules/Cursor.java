package org.b2bleaf.api.rules;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where a page of a list begins: behind a record. As text it is opaque to whoever gets it, and says by itself whether it was
 * changed on the way, and whether it is of the same list with the same filters.
 *
 * @param moment by which the list is sorted first; null for a list that is sorted by id alone
 * @param id of the last record of the page before
 */
public record Cursor(Instant moment, long id) {

    private static final int SUM_LENGTH = 8;

    /** Databases end somewhere, and not where Java does. */
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /** @param list the list and its filters, in whatever words; the same when the cursor is read */
    public String text(String list) {
        String position = (moment == null ? "" : moment) + "/" + id;
        String sum = sum(list, position);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((sum + position).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whoever makes one up gets a place in the list, or nothing, and never an error.
     *
     * @param byMoment whether the list is sorted by moments first
     * @return empty for what {@link #text} has not made for this list
     */
    public static Optional<Cursor> parse(String text, String list, boolean byMoment) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (plain.length() <= SUM_LENGTH) {
                return Optional.empty();
            }
            String position = plain.substring(SUM_LENGTH);
            int slash = position.indexOf('/');
            if (slash < 0 || slash > 0 != byMoment || !plain.startsWith(sum(list, position))) {
                return Optional.empty();
            }
            Instant moment = byMoment ? Instant.parse(position.substring(0, slash)) : null;
            if (byMoment && (moment.isBefore(Instant.EPOCH) || moment.isAfter(LAST))) {
                return Optional.empty();
            }
            return Optional.of(new Cursor(moment, Long.parseLong(position.substring(slash + 1))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Against mistakes, not against forgers: whoever makes one up sees no more than by asking for the list. */
    private static String sum(String list, String position) {
        CRC32 sum = new CRC32();
        sum.update((list + "\n" + position).getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", sum.getValue());
    }
}
