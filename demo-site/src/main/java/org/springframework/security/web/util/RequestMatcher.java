package org.springframework.security.web.util;

/** The name under which Broadleaf 3.1 knows Spring Security's request matcher. */
public interface RequestMatcher extends org.springframework.security.web.util.matcher.RequestMatcher {}
