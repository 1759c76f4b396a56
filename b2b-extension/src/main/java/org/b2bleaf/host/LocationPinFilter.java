package org.b2bleaf.host;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.GenericFilterBean;

/**
 * Stops a form that was filled in for another location than the current one, for example in a second tab: nothing is
 * changed, a page asks which location is meant. Forms carry the location they were shown for as {@code locationId}.
 */
@Component("b2bLocationPinFilter")
public class LocationPinFilter extends GenericFilterBean {

    private static final String PARAMETER = "locationId";
    private static final String SWITCH_PATH = "/account/location";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean pinned = request.getMethod().equals("POST")
                && !request.getServletPath().equals(SWITCH_PATH)
                && isAnotherLocation(request.getParameter(PARAMETER), ShopperContext.current());
        chain.doFilter(pinned ? InternalPage.of(request, "other-location") : request, response);
    }

    private boolean isAnotherLocation(String formLocation, Shopper shopper) {
        if (formLocation == null || formLocation.isBlank() || !shopper.isB2b()) {
            return false;
        }
        Optional<String> current =
                shopper.currentLocation().map(LocationAccess::locationId).map(String::valueOf);
        return !current.equals(Optional.of(formLocation.strip()));
    }
}
