package org.b2bleaf.admin.apiclient;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.apiclient.ApiClient;
import org.b2bleaf.apiclient.rules.Scope;

/** An API client as text. */
public record ApiClientRow(
        long id,
        String name,
        List<String> scopes,
        String tokenHint,
        String tokenAt,
        String oldTokenUntil,
        String expires,
        String rate,
        String createdAt,
        String createdBy,
        String lastUsedAt,
        String revokedAt,
        State state) {

    /** Whether it may be used. */
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    /** @param now to tell what is over */
    public static ApiClientRow of(ApiClient client, Instant now, ZoneId zone, Locale locale) {
        boolean oldWorks =
                client.oldTokenUntil() != null && client.oldTokenUntil().isAfter(now);
        return new ApiClientRow(
                client.id(),
                client.name(),
                client.scopes().stream().map(Scope::text).toList(),
                "\u2026" + client.tokenHint(),
                AdminTexts.moment(client.tokenAt(), locale),
                oldWorks ? AdminTexts.moment(client.oldTokenUntil(), locale) : "",
                client.expiresAt() == null
                        ? ""
                        : ApiClientForm.lastDay(client.expiresAt(), zone)
                                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                        .withLocale(locale)),
                client.requestsPerMinute() == null
                        ? ""
                        : client.requestsPerMinute().toString(),
                AdminTexts.moment(client.createdAt(), locale),
                AdminTexts.actor(client.createdBy()),
                AdminTexts.moment(client.lastUsedAt(), locale),
                AdminTexts.moment(client.revokedAt(), locale),
                state(client, now));
    }

    private static State state(ApiClient client, Instant now) {
        if (client.revokedAt() != null) {
            return State.REVOKED;
        }
        return client.isExpired(now) ? State.EXPIRED : State.ACTIVE;
    }
}
