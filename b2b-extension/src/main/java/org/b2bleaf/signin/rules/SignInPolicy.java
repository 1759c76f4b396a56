package org.b2bleaf.signin.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a code may be asked for, how long it is good and how often it may be mistyped. The numbers come from the shop's
 * settings; limits are counted in the database, so they hold on every node and end by themselves.
 *
 * @param validFor life of a code
 * @param attempts how many codes may be typed before a code is dead
 * @param resendAfter pause between two codes of one browser for one address
 * @param perAddressPerHour codes sent to one address
 * @param perAddressPerDay codes sent to one address
 * @param perNetworkPerHour codes asked for from one {@link ClientAddress}
 */
public record SignInPolicy(
        Duration validFor,
        int attempts,
        Duration resendAfter,
        int perAddressPerHour,
        int perAddressPerDay,
        int perNetworkPerHour) {

    /** So that a stranger who asks for codes cannot cancel the buyer's, and guesses at one address stay few. */
    public static final int OPEN_PER_ADDRESS = 3;

    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    /** The answer to a request for a code. Only {@link #SEND} sends one; the person sees no difference. */
    public enum Answer {
        SEND,
        TOO_SOON,
        ADDRESS_HOUR_LIMIT,
        ADDRESS_DAY_LIMIT,
        NETWORK_LIMIT,
        TOO_MANY_OPEN;

        /**
         * Whether it does not matter which address was asked for. The trail then counts by network: one network could
         * otherwise fill it with addresses that it makes up.
         */
        public boolean isAboutNetwork() {
            return this == NETWORK_LIMIT;
        }
    }

    /**
     * What was asked for before. For a known browser (see {@link KnownBrowser}) the three numbers of the address count
     * that browser's own requests, for any other the requests of all unknown browsers.
     *
     * @param lastOpenOfBrowser when the code was made that this browser still has open for this address
     * @param addressLastHour codes sent to the address
     * @param addressLastDay codes sent to the address
     * @param networkLastHour codes asked for from the network; 0 for a known browser
     * @param openInOtherBrowsers codes of the address that could still be used, this browser's own not counted, as a
     *     newer one cancels it
     */
    public record Asked(
            Optional<Instant> lastOpenOfBrowser,
            long addressLastHour,
            long addressLastDay,
            long networkLastHour,
            long openInOtherBrowsers) {}

    public Answer answer(Asked asked, Instant now) {
        if (asked.lastOpenOfBrowser()
                .filter(last -> now.isBefore(last.plus(resendAfter)))
                .isPresent()) {
            return Answer.TOO_SOON;
        }
        if (isNetworkSpent(asked.networkLastHour())) {
            return Answer.NETWORK_LIMIT;
        }
        if (asked.addressLastDay() >= perAddressPerDay) {
            return Answer.ADDRESS_DAY_LIMIT;
        }
        if (asked.addressLastHour() >= perAddressPerHour) {
            return Answer.ADDRESS_HOUR_LIMIT;
        }
        return asked.openInOtherBrowsers() >= OPEN_PER_ADDRESS ? Answer.TOO_MANY_OPEN : Answer.SEND;
    }

    /** @param lastHour codes asked for from the network */
    public boolean isNetworkSpent(long lastHour) {
        return lastHour >= perNetworkPerHour;
    }

    public Instant expiresAt(Instant createdAt) {
        return createdAt.plus(validFor);
    }

    /**
     * A code of ten minutes is good for ten minutes and not at the instant they are over. One that was made later than now
     * was made before the clock was set back: nobody knows how old it is, so it is over.
     */
    public static boolean isExpired(Instant createdAt, Instant expiresAt, Instant now) {
        return !now.isBefore(expiresAt) || createdAt.isAfter(latestMade(now));
    }

    /** When the newest code can have been made, as the clocks of two nodes are never quite the same. */
    public static Instant latestMade(Instant now) {
        return now.plus(CLOCKS_APART);
    }

    /**
     * @param counted attempts so far, this one included: each is counted before its code is compared, so that parallel
     *     guesses get no extra ones
     * @return never negative
     */
    public int attemptsLeft(int counted) {
        return Math.max(0, attempts - counted);
    }
}
