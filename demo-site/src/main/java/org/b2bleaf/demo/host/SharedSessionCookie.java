package org.b2bleaf.demo.host;

import java.io.IOException;
import java.util.Locale;
import javax.servlet.ServletException;
import javax.servlet.http.Cookie;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;

/**
 * Leaves the domain out of the session's cookie wherever the demo is asked for by a name outside of it, such as localhost:
 * a browser would refuse the cookie there. A shop that is only reached under its own domain needs nothing but the domain
 * in its container's session configuration.
 */
public final class SharedSessionCookie extends Rfc6265CookieProcessor {

    private static final ThreadLocal<String> SERVER_NAME = new ThreadLocal<>();

    /** @param context the application, whose session cookie has a domain */
    public static void install(Context context) {
        context.setCookieProcessor(new SharedSessionCookie());
        context.getPipeline().addValve(new AskedFor());
    }

    @Override
    public String generateHeader(Cookie cookie) {
        String domain = cookie.getDomain();
        String name = SERVER_NAME.get();
        if (domain == null || name == null || name.equals(domain) || name.endsWith("." + domain)) {
            return super.generateHeader(cookie);
        }
        Cookie plain = (Cookie) cookie.clone();
        // Null is no domain for a cookie of Servlet 3.1, an empty one is none for Tomcat.
        plain.setDomain("");
        return super.generateHeader(plain);
    }

    /** Remembers the name by which the running request asked for the shop. */
    private static final class AskedFor extends ValveBase {

        AskedFor() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            SERVER_NAME.set(request.getServerName().toLowerCase(Locale.ROOT));
            try {
                getNext().invoke(request, response);
            } finally {
                SERVER_NAME.remove();
            }
        }
    }
}
