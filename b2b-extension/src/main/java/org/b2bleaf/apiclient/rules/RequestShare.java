package org.b2bleaf.apiclient.rules;

import java.time.Instant;

/**
 * Requests that one node may let through in one minute of the clock without asking anybody. Nodes take such shares out of
 * the client's minute in the database, so that all nodes together never let more through than the minute has. A share that
 * a node does not use up is lost with the minute.
 *
 * @param minute since 1970
 * @param limit requests in the minute, on all nodes
 * @param left of the share
 * @param others how many of the minute no node had taken when this share was
 */
public record RequestShare(long minute, int limit, int left, int others) {

    private static final int SECONDS = 60;
    /** A minute costs so many updates at most, beside those of nodes that find it used up. */
    private static final int SHARES = 20;

    public static long minuteOf(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    /** Seconds until the next minute, at least 1. */
    public static int untilNext(Instant moment) {
        return SECONDS - (int) Math.floorMod(moment.getEpochSecond(), SECONDS);
    }

    /** How many requests a node takes at once. */
    public static int sizeFor(int limit) {
        return Math.max(1, limit / SHARES);
    }

    public boolean isOf(long wanted) {
        return minute == wanted;
    }

    /** After one more request. */
    public RequestShare used() {
        return new RequestShare(minute, limit, left - 1, others);
    }

    /** At least as many requests will be let through in this minute, unless other nodes take them. */
    public int remaining() {
        return left + others;
    }
}
