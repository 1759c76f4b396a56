package org.b2bleaf.apiclient;

import java.time.Instant;
import java.util.Set;
import org.b2bleaf.apiclient.rules.Scope;

/**
 * A program that uses the REST API.
 *
 * @param name unique and never changed, as the audit trail names it so
 * @param tokenHint the last characters of its token, by which people tell one from another
 * @param tokenAt when it got this token
 * @param oldTokenUntil until when the token before works too; null when it does not
 * @param expiresAt when it stops working by itself; null for never
 * @param requestsPerMinute null for the shop's setting
 * @param createdBy as the audit trail names people
 * @param lastUsedAt to the minute; null for never
 * @param revokedAt null while it may be used
 * @param version grows with each change
 */
public record ApiClient(
        long id,
        String name,
        Set<Scope> scopes,
        String tokenHint,
        Instant tokenAt,
        Instant oldTokenUntil,
        Instant expiresAt,
        Integer requestsPerMinute,
        Instant createdAt,
        String createdBy,
        Instant lastUsedAt,
        Instant revokedAt,
        int version) {

    public boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    public boolean isUsable(Instant now) {
        return revokedAt == null && !isExpired(now);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
