package org.b2bleaf.admin.apiclient;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.b2bleaf.apiclient.ApiClient;
import org.b2bleaf.apiclient.ApiClientDetails;
import org.b2bleaf.apiclient.ApiClientRefused.Problem;
import org.b2bleaf.apiclient.rules.Scope;

/** The form of an API client: what was typed, as it was typed, and what is wrong with it, by field. */
public final class ApiClientForm {

    private final String name;
    private final Set<Scope> scopes;
    private final String expires;
    private final String rate;
    private final int version;
    private final Map<String, String> problems = new HashMap<>();

    private ApiClientForm(String name, Set<Scope> scopes, String expires, String rate, int version) {
        this.name = name;
        this.scopes = scopes;
        this.expires = expires;
        this.rate = rate;
        this.version = version;
    }

    /** An empty one. */
    public static ApiClientForm empty() {
        return new ApiClientForm("", EnumSet.noneOf(Scope.class), "", "", 0);
    }

    /** @param zone in which days are shown */
    public static ApiClientForm of(ApiClient client, ZoneId zone) {
        return new ApiClientForm(
                client.name(),
                client.scopes(),
                client.expiresAt() == null
                        ? ""
                        : lastDay(client.expiresAt(), zone).toString(),
                client.requestsPerMinute() == null
                        ? ""
                        : client.requestsPerMinute().toString(),
                client.version());
    }

    /** @param posted parameters of the request */
    public static ApiClientForm posted(Map<String, String[]> posted) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(posted.getOrDefault("scope", new String[0]))
                .forEach(text -> Scope.of(text).ifPresent(scopes::add));
        String version = value(posted, "version");
        return new ApiClientForm(
                value(posted, "name"),
                scopes,
                value(posted, "expires"),
                value(posted, "rate"),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1);
    }

    private static String value(Map<String, String[]> posted, String field) {
        String[] values = posted.get(field);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    /**
     * What was typed; what cannot be read is noted at its field.
     *
     * @param zone in which a day ends
     * @param present what is stored; null for a new one
     */
    public ApiClientDetails details(ZoneId zone, ApiClient present) {
        return new ApiClientDetails(name, scopes, expiresAt(zone, present), requestsPerMinute());
    }

    private Instant expiresAt(ZoneId zone, ApiClient present) {
        if (expires.isEmpty()) {
            return null;
        }
        if (present != null
                && present.expiresAt() != null
                && lastDay(present.expiresAt(), zone).toString().equals(expires)) {
            return present.expiresAt();
        }
        try {
            if (expires.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(expires).plusDays(1).atStartOfDay(zone).toInstant();
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        problems.put("expires", "B2bApi_problem_NOT_A_DATE");
        return null;
    }

    private Integer requestsPerMinute() {
        if (rate.isEmpty()) {
            return null;
        }
        if (!rate.matches("\\d{1,9}")) {
            refuse(Problem.RATE_OUT_OF_RANGE);
            return null;
        }
        return Integer.valueOf(rate);
    }

    /** The last day on which a client works. */
    public static LocalDate lastDay(Instant expiresAt, ZoneId zone) {
        return expiresAt.minusMillis(1).atZone(zone).toLocalDate();
    }

    /** Notes a problem at its field. */
    public void refuse(Problem problem) {
        String field =
                switch (problem) {
                    case NAME_MISSING, NAME_TOO_LONG, NAME_NOT_PRINTABLE, NAME_TAKEN -> "name";
                    case NO_SCOPE -> "scope";
                    case EXPIRED_ALREADY -> "expires";
                    case RATE_OUT_OF_RANGE -> "rate";
                    case CHANGED_MEANWHILE -> "form";
                };
        problems.put(field, "B2bApi_problem_" + problem);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /** @return the key of a message; null when nothing is wrong there */
    public String problem(String field) {
        return problems.get(field);
    }

    public boolean has(Scope scope) {
        return scopes.contains(scope);
    }

    public String getName() {
        return name;
    }

    public String getExpires() {
        return expires;
    }

    public String getRate() {
        return rate;
    }

    public int getVersion() {
        return version;
    }
}
