package org.b2bleaf.storefront.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.b2bleaf.signin.rules.EmailAddress;

/**
 * Which address this browser asked for last and when, kept in the session for the pages of the sign-in. It says nothing of
 * whether a mail went out, as the pages must not.
 *
 * @param email normalised
 */
record AskedForCode(String email, Instant at) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Asking again too soon sends nothing, so that the time of the code goes on. */
    static AskedForCode now(EmailAddress email, Instant now, AskedForCode before, Duration resendAfter) {
        boolean tooSoon =
                before != null && before.email.equals(email.value()) && now.isBefore(before.at.plus(resendAfter));
        return tooSoon ? before : new AskedForCode(email.value(), now);
    }

    /** Whole minutes, rounded up, that a code which was sent then can still be typed; never negative. */
    long minutesLeft(Duration validFor, Instant now) {
        long seconds = Duration.between(now, at.plus(validFor)).toSeconds();
        return Math.max(0, (seconds + 59) / 60);
    }
}
