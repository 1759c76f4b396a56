package org.b2bleaf.host;

import java.util.Locale;
import java.util.Set;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/**
 * An answer that no cache may keep (RFC 9111, section 5.2.2.5), whatever a handler further in says: resource handlers and
 * interceptors of a host allow caching for minutes or hours.
 */
class PrivateAnswer extends HttpServletResponseWrapper {

    private static final Set<String> DECIDED = Set.of("cache-control", "expires", "pragma");

    PrivateAnswer(HttpServletResponse response) {
        super(response);
        decide();
    }

    private void decide() {
        super.setHeader("Cache-Control", "private, no-store");
        super.addHeader("Vary", "Cookie");
    }

    private static boolean isDecided(String name) {
        return DECIDED.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public void reset() {
        super.reset();
        decide();
    }

    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase("Vary")) {
            super.addHeader(name, value);
        } else if (!isDecided(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!isDecided(name)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setDateHeader(String name, long date) {
        if (!isDecided(name)) {
            super.setDateHeader(name, date);
        }
    }

    @Override
    public void addDateHeader(String name, long date) {
        if (!isDecided(name)) {
            super.addDateHeader(name, date);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        if (!isDecided(name)) {
            super.setIntHeader(name, value);
        }
    }

    @Override
    public void addIntHeader(String name, int value) {
        if (!isDecided(name)) {
            super.addIntHeader(name, value);
        }
    }
}
