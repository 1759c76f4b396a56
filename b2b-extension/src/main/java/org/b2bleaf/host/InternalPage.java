package org.b2bleaf.host;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/**
 * A refused request on its way to the page that says why: the rest of the filter chain and the dispatcher see a GET of
 * that page without parameters. A forward would skip the filters that Broadleaf's templates rely on.
 */
final class InternalPage extends HttpServletRequestWrapper {

    /** Set on the request so that the pages answer 404 when somebody types their address. */
    static final String MARK = "b2b.internalPage";

    private final String path;

    private InternalPage(HttpServletRequest refused, String path) {
        super(refused);
        this.path = path;
        refused.setAttribute(MARK, Boolean.TRUE);
        refused.setAttribute("b2b.refusedPath", refused.getRequestURI());
    }

    /** @param kind the last part of the page's address, for example {@code forbidden} */
    static HttpServletRequest of(HttpServletRequest refused, String kind) {
        return new InternalPage(refused, "/b2b/refused/" + kind);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getRequestURI() {
        return getContextPath() + path;
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = new StringBuffer(getScheme()).append("://").append(getServerName());
        return url.append(':').append(getServerPort()).append(getRequestURI());
    }

    @Override
    public String getServletPath() {
        return path;
    }

    @Override
    public String getPathInfo() {
        return null;
    }

    @Override
    public String getQueryString() {
        return null;
    }

    @Override
    public String getParameter(String name) {
        return null;
    }

    @Override
    public String[] getParameterValues(String name) {
        return null;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }
}
