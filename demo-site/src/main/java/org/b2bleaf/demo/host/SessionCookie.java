package org.b2bleaf.demo.host;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.HttpSessionStrategy;

/** One session for each browser, by a cookie alone. The library's own strategy takes several, chosen by a parameter. */
final class SessionCookie implements HttpSessionStrategy {

    /** Request attribute (String): the id that this answer has told already. */
    private static final String TOLD = SessionCookie.class.getName() + ".told";

    private final CookieSerializer cookie;

    SessionCookie(CookieSerializer cookie) {
        this.cookie = cookie;
    }

    @Override
    public String getRequestedSessionId(HttpServletRequest request) {
        List<String> ids = cookie.readCookieValues(request);
        return ids.isEmpty() ? null : ids.get(0);
    }

    @Override
    public void onNewSession(Session session, HttpServletRequest request, HttpServletResponse response) {
        if (!session.getId().equals(request.getAttribute(TOLD))) {
            cookie.writeCookieValue(new CookieValue(request, response, session.getId()));
            request.setAttribute(TOLD, session.getId());
        }
    }

    @Override
    public void onInvalidateSession(HttpServletRequest request, HttpServletResponse response) {
        if (!"".equals(request.getAttribute(TOLD))) {
            cookie.writeCookieValue(new CookieValue(request, response, ""));
            request.setAttribute(TOLD, "");
        }
    }
}
