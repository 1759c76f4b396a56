package org.b2bleaf.host;

import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Remembers the page that a guest asked for and could not enter, for after the sign-in. Kept apart from Spring Security's
 * own memory, whose filter would take it for the next request to the same address, with the headers of the first.
 */
class AskedForPage extends HttpSessionRequestCache {

    AskedForPage() {
        setSessionAttrName("b2b.askedForPage");
    }
}
