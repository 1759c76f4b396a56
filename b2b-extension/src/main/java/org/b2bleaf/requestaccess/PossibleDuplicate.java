package org.b2bleaf.requestaccess;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.b2bleaf.requestaccess.rules.DuplicateReason;
import org.b2bleaf.requestaccess.rules.RequestStatus;

/**
 * Somebody the shop knows whom a request may be about.
 *
 * @param id of the company, customer or request
 * @param name of the company, customer, or the company of the request
 * @param detail what matched beyond the name: a location, an e-mail address; may be null
 * @param active whether a company is not archived
 * @param status of a request; null for the others
 */
public record PossibleDuplicate(
        Kind kind,
        long id,
        String name,
        String detail,
        boolean active,
        RequestStatus status,
        Set<DuplicateReason> reasons) {

    /** What it is. */
    public enum Kind {
        COMPANY,
        CUSTOMER,
        REQUEST
    }

    public PossibleDuplicate {
        reasons = Collections.unmodifiableSet(new TreeSet<>(reasons));
    }

    /** Companies before people before requests, each by the surest of its reasons. */
    int rank() {
        return 100 * kind.ordinal()
                + reasons.stream().mapToInt(Enum::ordinal).min().orElse(99);
    }
}
