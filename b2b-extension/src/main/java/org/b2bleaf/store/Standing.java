package org.b2bleaf.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.signin.rules.SessionAge;

/**
 * What holds for a customer at this moment.
 *
 * @param deactivated by the merchant's staff
 * @param securedAt see {@link org.b2bleaf.signin.AccountSecurity#secure}
 * @param signedOutAt when the customer last signed out everywhere
 * @param permitted permissions in effect, by location name
 */
record Standing(
        boolean deactivated,
        Optional<Instant> securedAt,
        Optional<Instant> signedOutAt,
        List<LocationAccess> permitted) {

    /** Whether somebody in such a session is nobody any more. */
    boolean ends(SessionStart start) {
        return deactivated || SessionAge.isOver(start.at(), start.byCode(), signedOutAt, securedAt);
    }

    /** Whether a session that was opened before the customer got the first permission carries B2B rights by now. */
    boolean needsSecuring(SessionStart start) {
        return start.byCode() && !permitted.isEmpty() && securedAt.isEmpty();
    }
}
