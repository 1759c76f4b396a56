package org.b2bleaf.admin.api;

import java.util.Locale;

/** The kinds of problems that requests are answered with, as RFC 9457 has them. Programs go by {@link #uri}. */
enum ProblemType {
    INVALID_REQUEST(400, "The request cannot be understood"),
    UNAUTHORIZED(401, "A valid token is needed"),
    INSUFFICIENT_SCOPE(403, "The client may not do this"),
    NOT_FOUND(404, "There is no such record"),
    METHOD_NOT_ALLOWED(405, "This address does not know the method"),
    NOT_ACCEPTABLE(406, "Answers are JSON"),
    REQUEST_IN_PROGRESS(409, "The same request is being worked on"),
    ALREADY_MEMBER(409, "The customer is a member already"),
    ALREADY_GRANTED(409, "The member has a permission there already"),
    LAST_LOCATION_ADMIN(409, "A location would be left without a location admin"),
    CHANGED_MEANWHILE(409, "Somebody else was faster"),
    PRECONDITION_FAILED(412, "The record was changed meanwhile"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of another type"),
    VALIDATION(422, "The body is refused"),
    KEY_REUSED(422, "The idempotency key was used for something else"),
    PRECONDITION_REQUIRED(428, "If-Match is missing"),
    RATE_LIMITED(429, "Too many requests"),
    INTERNAL(500, "Something went wrong here");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String uri() {
        return "urn:b2bleaf:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
