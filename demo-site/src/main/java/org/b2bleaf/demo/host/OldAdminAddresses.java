package org.b2bleaf.demo.host;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 404 at addresses that Broadleaf's first admin had. BroadleafRequestFilter.shouldProcessURL still leaves them out,
 * in a storefront too, so that CustomerStateFilter after it finds no request context and fails with error 500.
 */
public class OldAdminAddresses extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String uri = request.getRequestURI();
        if (uri.contains("org.broadleafcommerce.admin") || uri.contains("blcadmin") || uri.endsWith(".service")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
