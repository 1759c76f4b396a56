package org.b2bleaf.demo.host;

import java.util.Locale;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.apache.catalina.Context;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;

/**
 * Leaves the domain out of the session's cookie wherever the demo is asked for by a name outside of it, such as localhost:
 * a browser would refuse the cookie there. A shop that is only reached under its own domain needs nothing but the domain
 * in its container's session configuration.
 */
public final class SharedSessionCookie extends Rfc6265CookieProcessor {

    /** @param context the application, whose session cookie has a domain */
    public static void install(Context context) {
        context.setCookieProcessor(new SharedSessionCookie());
    }

    @Override
    public String generateHeader(Cookie cookie, HttpServletRequest request) {
        String domain = cookie.getDomain();
        String name = request == null ? null : request.getServerName().toLowerCase(Locale.ROOT);
        if (domain == null || name == null || name.equals(domain) || name.endsWith("." + domain)) {
            return super.generateHeader(cookie, request);
        }
        Cookie plain = (Cookie) cookie.clone();
        // Null is no domain for a cookie of Servlet 3.1, an empty one is none for Tomcat.
        plain.setDomain("");
        return super.generateHeader(plain, request);
    }
}
