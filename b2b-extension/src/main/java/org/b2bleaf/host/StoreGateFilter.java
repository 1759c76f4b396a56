package org.b2bleaf.host;

import java.io.IOException;
import javax.annotation.Resource;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.store.StoreAccess;
import org.b2bleaf.store.rules.GateDecision;
import org.b2bleaf.store.rules.GateRequest;
import org.b2bleaf.store.rules.GateVerdict;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.GenericFilterBean;

/** Closes the shop, or parts of it, to everybody but B2B customers, before anything renders. */
@Component("b2bStoreGateFilter")
public class StoreGateFilter extends GenericFilterBean {

    @Resource(name = "b2bStoreAccess")
    protected StoreAccess storeAccess;

    private final AskedForPage askedForPage = new AskedForPage();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(InternalPage.MARK) != null) {
            chain.doFilter(request, response);
            return;
        }
        GateVerdict verdict = storeAccess.decide(new GateRequest(
                request.getMethod(),
                request.getRequestURI().substring(request.getContextPath().length()),
                isByScript(request),
                ShopperContext.current().visitor()));
        let(verdict.decision(), request, verdict.guarded() ? new PrivateAnswer(response) : varying(response), chain);
    }

    private void let(GateDecision decision, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (decision) {
            case OPEN -> chain.doFilter(request, response);
            case SIGN_IN -> {
                askedForPage.saveRequest(request, response);
                // Relative: sendRedirect may put the host in front that the request claims to have come to.
                response.setStatus(HttpServletResponse.SC_FOUND);
                response.setHeader("Location", request.getContextPath() + "/sign-in");
            }
            case UNAUTHORIZED -> chain.doFilter(InternalPage.of(request, "unauthorized"), response);
            case FORBIDDEN -> chain.doFilter(InternalPage.of(request, "forbidden"), response);
        }
    }

    /** What a guest gets may be kept for guests, and never be given to a B2B customer, who has other prices. */
    private static HttpServletResponse varying(HttpServletResponse response) {
        response.addHeader("Vary", "Cookie");
        return response;
    }

    private boolean isByScript(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || (accept != null && accept.startsWith("application/json"));
    }
}
