package org.b2bleaf.signin;

import java.time.Instant;
import org.b2bleaf.signin.rules.SignInPolicy;

/** Where a code stands, as whoever looks after the shop wants to know it. */
public enum CodeState {
    /** Can still be typed. */
    OPEN,
    /** Somebody signed in with it. */
    USED,
    /** A newer code took its place. */
    SUPERSEDED,
    /** Its time is over. */
    EXPIRED,
    /** Mistyped too often. */
    SPENT;

    /** @param maxAttempts see {@link SignInPolicy#attempts} */
    static CodeState of(SignInCodeRecord code, int maxAttempts, Instant now) {
        return switch (code.getStatus()) {
            case CONSUMED -> USED;
            case SUPERSEDED -> SUPERSEDED;
            case EXPIRED -> EXPIRED;
            case OPEN -> {
                if (code.getAttempts() >= maxAttempts) {
                    yield SPENT;
                }
                yield SignInPolicy.isExpired(
                                code.getCreatedAt().toInstant(),
                                code.getExpiresAt().toInstant(),
                                now)
                        ? EXPIRED
                        : OPEN;
            }
        };
    }
}
