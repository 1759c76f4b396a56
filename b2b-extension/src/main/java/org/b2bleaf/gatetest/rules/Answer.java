package org.b2bleaf.gatetest.rules;

/**
 * What the shop answered.
 *
 * @param location where a redirect leads, an absolute path in the shop or an address elsewhere; empty when it is none
 * @param cacheControl the header, empty when there is none
 * @param contentType without parameters, empty when there is none
 * @param bytes of the body, up to what was read
 * @param page the text of an HTML page, up to what was read; else empty
 */
public record Answer(int status, String location, String cacheControl, String contentType, long bytes, String page) {

    boolean isRedirect() {
        return status >= 300 && status < 400 && status != 304;
    }

    /** @param page without the context path that the shop may have */
    boolean leadsTo(String page) {
        return location.replaceFirst("[?#].*", "").endsWith(page);
    }
}
