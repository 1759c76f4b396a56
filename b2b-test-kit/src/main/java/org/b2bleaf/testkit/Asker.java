package org.b2bleaf.testkit;

import java.util.Map;

/** Sends requests as somebody who is signed in: a browser of the shop's tests, or a mock of Spring's. */
@FunctionalInterface
public interface Asker {

    /**
     * @param fields of the form of a {@code POST}, without the token against forged requests, which the asker adds
     * @return what came back, a redirect not followed
     */
    Answered ask(String method, String path, Map<String, String> fields);

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param text what a reader of the page sees, or where a redirect leads
     */
    record Answered(int status, String text) {}
}
