package org.b2bleaf.admin.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that is answered with problem details; what it has done so far is taken back. */
class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Map<String, Object> more = new LinkedHashMap<>();
    private final transient List<Map<String, String>> errors = new ArrayList<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    /** @param detail a sentence for people, without anything that the caller may not know */
    ApiProblem(ProblemType type, String detail) {
        super(detail, null, false, false);
        this.type = type;
    }

    static ApiProblem notFound() {
        return new ApiProblem(ProblemType.NOT_FOUND, "There is no such record.");
    }

    /** A query parameter or a header that cannot be understood. */
    static ApiProblem parameter(String name, String code, String detail) {
        ApiProblem problem =
                new ApiProblem(ProblemType.INVALID_REQUEST, "The parameter " + name + " is refused: " + detail);
        Map<String, String> error = new LinkedHashMap<>();
        error.put("parameter", name);
        error.put("code", code);
        error.put("detail", detail);
        problem.errors.add(error);
        return problem;
    }

    /** Something in the body; more may be added by {@link #and}. */
    static ApiProblem refused() {
        return new ApiProblem(ProblemType.VALIDATION, "The body was understood, but cannot be stored so.");
    }

    /** @param pointer into the body, such as {@code #/name}; null for the whole */
    ApiProblem and(String pointer, String code) {
        Map<String, String> error = new LinkedHashMap<>();
        if (pointer != null) {
            error.put("pointer", pointer);
        }
        error.put("code", code);
        error.put("detail", ProblemTexts.of(code));
        errors.add(error);
        return this;
    }

    ApiProblem with(String member, Object value) {
        more.put(member, value);
        return this;
    }

    ApiProblem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    ProblemType type() {
        return type;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** Its members, in the order to show. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type.uri());
        members.put("title", type.title());
        members.put("status", type.status());
        members.put("detail", getMessage());
        members.putAll(more);
        if (!errors.isEmpty()) {
            members.put("errors", errors);
        }
        return members;
    }
}
