package org.b2bleaf.admin.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.b2bleaf.api.ApiLists.PageWanted;
import org.b2bleaf.api.rules.Cursor;
import org.b2bleaf.api.rules.EntityTag;
import org.b2bleaf.api.rules.PlainText;
import org.b2bleaf.apiclient.ApiClient;
import org.b2bleaf.audit.Actor;

/**
 * One request of a client that may send it: what it names, filters and brings.
 *
 * @param path below the address of the API, as it was asked for
 * @param names parts of the path by the name that the route has for them
 * @param query parameters by name
 * @param body null for a request without one
 * @param ifMatch null when the header is missing
 */
record ApiCall(
        ApiClient client,
        String path,
        Map<String, String> names,
        Map<String, String> query,
        ApiBody body,
        String ifMatch) {

    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    /** For the audit trail. */
    String actor() {
        return Actor.api(client.name());
    }

    String name(String part) {
        return names.get(part);
    }

    /** @throws ApiProblem not found, for what cannot be the id of anything */
    long id(String part) {
        String text = names.get(part);
        if (!text.matches("[0-9]{1,18}")) {
            throw ApiProblem.notFound();
        }
        return Long.parseLong(text);
    }

    /** @throws ApiProblem for a parameter that this operation does not have */
    void knows(String... parameters) {
        Set<String> known = Set.copyOf(Arrays.asList(parameters));
        for (String name : query.keySet()) {
            if (!known.contains(name)) {
                throw ApiProblem.parameter(name, "UNKNOWN_PARAMETER", "There is no such parameter.");
            }
        }
    }

    /** Of a list that is sorted by id. */
    PageWanted page() {
        return page(false);
    }

    /** Of a list that is sorted by moments. */
    PageWanted pageByMoment() {
        return page(true);
    }

    private PageWanted page(boolean byMoment) {
        String limit = query.get("limit");
        if (limit != null && !limit.matches("[0-9]{1,3}")) {
            throw ApiProblem.parameter("limit", "OUT_OF_RANGE", "It is a number from 1 to 100.");
        }
        int count = limit == null ? USUAL_PAGE : Integer.parseInt(limit);
        if (count < 1 || count > LARGEST_PAGE) {
            throw ApiProblem.parameter("limit", "OUT_OF_RANGE", "It is a number from 1 to 100.");
        }
        String cursor = query.get("cursor");
        Cursor after = cursor == null
                ? null
                : Cursor.parse(cursor, list(), byMoment)
                        .orElseThrow(() -> ApiProblem.parameter(
                                "cursor", "NOT_A_CURSOR", "It is not a cursor of this list with these filters."));
        return new PageWanted(after, count);
    }

    /** The list and its filters, to which a cursor belongs. */
    String list() {
        Map<String, String> filters = new TreeMap<>(query);
        filters.remove("cursor");
        filters.remove("limit");
        return path + filters;
    }

    /** @return null when it is not given */
    String text(String parameter, int longest) {
        String value = query.get(parameter);
        if (value != null && (value.isBlank() || value.length() > longest || !PlainText.isStorable(value))) {
            throw ApiProblem.parameter(parameter, "OUT_OF_RANGE", "It has 1 to " + longest + " characters.");
        }
        return value;
    }

    /** @return null when it is not given */
    <E extends Enum<E>> E choice(String parameter, Class<E> type) {
        String value = query.get(parameter);
        if (value == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> ApiProblem.parameter(
                        parameter, "NOT_A_CHOICE", "It is one of " + Arrays.toString(type.getEnumConstants()) + "."));
    }

    boolean isOn(String parameter) {
        String value = query.getOrDefault(parameter, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw ApiProblem.parameter(parameter, "NOT_A_BOOLEAN", "It is true or false.");
        }
        return value.equals("true");
    }

    /** @return null when it is not given */
    Instant moment(String parameter) {
        String value = query.get(parameter);
        try {
            if (value == null) {
                return null;
            }
            Instant moment = OffsetDateTime.parse(value).toInstant();
            // Databases end somewhere, and not where Java does.
            if (moment.isBefore(Instant.EPOCH) || moment.isAfter(Instant.parse("9999-12-31T00:00:00Z"))) {
                throw new DateTimeException(value);
            }
            return moment;
        } catch (DateTimeException e) {
            throw ApiProblem.parameter(
                    parameter, "NOT_A_MOMENT", "It is a moment with a zone, such as 2026-01-31T12:00:00Z.");
        }
    }

    /** @throws ApiProblem unless the caller has seen the record as it is */
    void mustMatch(String tag) {
        if (ifMatch == null) {
            throw new ApiProblem(ProblemType.PRECONDITION_REQUIRED, "Send the ETag of the record in If-Match.");
        }
        mayMatch(tag);
    }

    /** @throws ApiProblem when the caller says what the record looked like, and it does not any more */
    void mayMatch(String tag) {
        if (ifMatch != null && !EntityTag.ifMatch(ifMatch, tag)) {
            throw new ApiProblem(
                    ProblemType.PRECONDITION_FAILED, "If-Match does not name the record as it is now: read it again.");
        }
    }
}
