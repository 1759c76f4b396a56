package org.springframework.security.web.util;

import javax.servlet.http.HttpServletRequest;

/** The name under which Broadleaf 3.1 knows Spring Security's Ant path matcher. */
public final class AntPathRequestMatcher implements RequestMatcher {

    private final org.springframework.security.web.util.matcher.AntPathRequestMatcher matcher;

    public AntPathRequestMatcher(String pattern) {
        this(pattern, null);
    }

    public AntPathRequestMatcher(String pattern, String httpMethod) {
        this.matcher = new org.springframework.security.web.util.matcher.AntPathRequestMatcher(pattern, httpMethod);
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return matcher.matches(request);
    }
}
