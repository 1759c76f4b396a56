package org.b2bleaf.host;

import java.io.IOException;
import java.util.Optional;
import javax.annotation.Resource;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.settings.ShopAddress;
import org.b2bleaf.settings.rules.ShopHosts;
import org.b2bleaf.settings.rules.ShopHosts.Asked;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.GenericFilterBean;

/**
 * Sends a visitor of a page to the host name where the page answers, see {@link ShopHosts}. Only while the container's
 * session cookie is for a domain that holds both: a visitor must not lose cart and sign-in on the way.
 */
@Component("b2bAccountHostFilter")
public class AccountHostFilter extends GenericFilterBean {

    @Resource(name = "b2bShopAddress")
    protected ShopAddress shop;

    /** The last host name that could not be used, so that the log says it once. */
    private volatile String reported;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ShopHosts hosts = shop.hosts();
        Optional<String> elsewhere =
                hosts.account().isEmpty() ? Optional.empty() : redirect(hosts, (HttpServletRequest) request);
        if (elsewhere.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Cache-Control", "private, no-store");
        answer.sendRedirect(elsewhere.get());
    }

    private Optional<String> redirect(ShopHosts hosts, HttpServletRequest request) {
        String sessionDomain = getServletContext().getSessionCookieConfig().getDomain();
        report(hosts, sessionDomain);
        return hosts.redirect(new Asked(
                request.getServerName(),
                request.getRequestURI().substring(request.getContextPath().length()),
                request.getQueryString(),
                loadsPage(request),
                sessionDomain));
    }

    private void report(ShopHosts hosts, String sessionDomain) {
        String name = hosts.account().orElseThrow().value();
        if (!hosts.isSessionShared(sessionDomain) && !name.equals(reported)) {
            reported = name;
            logger.warn("b2b.account.host is not used: the session's cookie is for the domain " + sessionDomain
                    + ", which does not hold both " + name + " and "
                    + hosts.shop().getHost());
        }
    }

    /** A form is taken where it arrives, and a script could not follow to another origin. */
    private static boolean loadsPage(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        String accept = request.getHeader("Accept");
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && (mode == null || mode.equals("navigate"))
                && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                && (accept == null || !accept.startsWith("application/json"));
    }
}
