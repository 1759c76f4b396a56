package org.b2bleaf.host;

import java.io.IOException;
import javax.annotation.Resource;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import org.b2bleaf.cart.QuickOrderFile;
import org.b2bleaf.secret.ShopKey;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.handler.CsrfFilter;

/**
 * Broadleaf's CSRF check, answering a wrong token with the "forbidden" page where {@code CsrfFilter} throws, which a
 * container shows as error 500. Here too, as both chains have it before everything that reads what was typed: text that a
 * database cannot store is refused.
 */
public class ForbiddingCsrfFilter extends CsrfFilter {

    @Resource(name = "b2bShopKey")
    protected ShopKey shopKey;

    private CsrfFilter check;

    /** Checks in place of {@code CsrfFilter}: in the admin Broadleaf's {@code AdminCsrfFilter}. */
    public void setCheck(CsrfFilter check) {
        this.check = check;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (!TypedText.isStorable(asked.getParameterMap())) {
            chain.doFilter(InternalPage.of(asked, "bad-text"), response);
            return;
        }
        FormToken.give(asked.getSession(false), shopKey.hash());
        boolean[] passed = new boolean[1];
        try {
            check(request, response, (passedRequest, passedResponse) -> {
                passed[0] = true;
                chain.doFilter(passedRequest, passedResponse);
            });
        } catch (ServletException e) {
            if (passed[0] || !(e.getCause() instanceof ServiceException)) {
                throw e;
            }
            chain.doFilter(InternalPage.of(asked, isUploadTooBig(asked) ? "too-big" : "wrong-token"), response);
        }
    }

    /** The container reads no field of an upload beyond its limit, so its token is missing too. */
    private static boolean isUploadTooBig(HttpServletRequest request) {
        return request.getServletPath().equals("/quick-order")
                && request.getContentLengthLong() > QuickOrderFile.LARGEST;
    }

    private void check(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (check == null) {
            super.doFilter(request, response, chain);
        } else {
            check.doFilter(request, response, chain);
        }
    }
}
