package org.b2bleaf.host;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.handler.CsrfFilter;

/**
 * Broadleaf's CSRF check, answering a wrong token with the "forbidden" page where {@code CsrfFilter} throws, which a
 * container shows as error 500.
 */
public class ForbiddingCsrfFilter extends CsrfFilter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean[] passed = new boolean[1];
        try {
            super.doFilter(request, response, (passedRequest, passedResponse) -> {
                passed[0] = true;
                chain.doFilter(passedRequest, passedResponse);
            });
        } catch (ServletException e) {
            if (passed[0] || !(e.getCause() instanceof ServiceException)) {
                throw e;
            }
            chain.doFilter(InternalPage.of((HttpServletRequest) request, "wrong-token"), response);
        }
    }
}
