package org.b2bleaf.signin.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a session is over although nobody signed out in it (OWASP ASVS 7.4.2, 7.5.2). Compares instants, so that one row of the
 * database ends any number of sessions on any number of nodes.
 */
public final class SessionAge {

    /** A sign-in by password may be under way while the password is replaced, and would open its session just after. */
    static final Duration UNDER_WAY = Duration.ofSeconds(2);

    private SessionAge() {}

    /**
     * @param openedAt when somebody signed in
     * @param byCode whether with a code by e-mail
     * @param signedOutAt when the customer signed out everywhere
     * @param securedAt when the customer's address was first proved: a session without a code from before may be
     *     anybody's
     */
    public static boolean isOver(
            Instant openedAt, boolean byCode, Optional<Instant> signedOutAt, Optional<Instant> securedAt) {
        if (signedOutAt.filter(openedAt::isBefore).isPresent()) {
            return true;
        }
        return !byCode
                && securedAt
                        .map(secured -> secured.plus(UNDER_WAY))
                        .filter(openedAt::isBefore)
                        .isPresent();
    }
}
