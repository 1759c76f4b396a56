package org.b2bleaf.demo.testing;

import java.net.URI;
import java.net.http.HttpHeaders;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What the demo answered to one request.
 *
 * @param address the page that was asked for
 * @param body empty for a redirect
 */
public record Answer(URI address, int status, HttpHeaders headers, String body) {

    /** @return the body as a page, parsed anew by each call */
    public Document page() {
        return Jsoup.parse(body, address.toString());
    }

    /** @return what a reader of the page sees */
    public String text() {
        return page().text();
    }

    public boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307;
    }

    /** @return where a redirect leads, absolute; empty when it is none */
    public URI location() {
        return headers.firstValue("Location").map(address::resolve).orElse(URI.create(""));
    }

    @Override
    public String toString() {
        return status + " " + address + (isRedirect() ? " -> " + location() : "\n" + text());
    }
}
