package org.b2bleaf.demo.host;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.filter.GenericFilterBean;

/**
 * Answers 404 at addresses that Broadleaf's first admin had. BroadleafRequestFilter.shouldProcessURL still leaves them out,
 * in a storefront too, so that CustomerStateFilter after it finds no request context and fails with error 500.
 *
 * <p>No OncePerRequestFilter, which leaves a request attribute: Thymeleaf 2 copies the names of all of them for each
 * expression of a page.
 */
public class OldAdminAddresses extends GenericFilterBean {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String uri = ((HttpServletRequest) request).getRequestURI();
        if (uri.contains("org.broadleafcommerce.admin") || uri.contains("blcadmin") || uri.endsWith(".service")) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
