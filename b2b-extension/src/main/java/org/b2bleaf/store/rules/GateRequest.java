package org.b2bleaf.store.rules;

/**
 * One request, as the gate sees it.
 *
 * @param method of HTTP, upper case
 * @param path the request URI as the browser sent it, not decoded, without context path and query
 * @param byScript whether a program asks (AJAX, REST, a fragment), which cannot follow a redirect to a sign-in page
 */
public record GateRequest(String method, String path, boolean byScript, Visitor visitor) {
    /** Whether the answer may be a redirect to the sign-in page. */
    boolean loadsPage() {
        return !byScript && (method.equals("GET") || method.equals("HEAD"));
    }
}
