package org.b2bleaf.host;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.store.rules.LocationPin;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.GenericFilterBean;

/**
 * Stops a form that was filled in for another location than the current one, for example in a second tab, or before any was
 * chosen: nothing is changed, a page asks which location is meant and goes on with what was typed. Forms carry the location
 * they were shown for as {@code locationId}.
 */
@Component("b2bLocationPinFilter")
public class LocationPinFilter extends GenericFilterBean {

    /** Set on a request that is stopped: its fields by name, for the page that asks. */
    public static final String STOPPED_FORM = "b2b.stoppedForm";

    private static final String LOCATION = "locationId";
    private static final String ANSWERED = "b2bLocationMeant";
    private static final String SWITCH_PATH = "/account/location";

    @Resource(name = "b2bShopperFilter")
    protected ShopperFilter shopperFilter;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (answer(request, ShopperContext.current())) {
            case GO_ON -> chain.doFilter(request, response);
            case SWITCH -> {
                switchTo(request.getParameter(LOCATION).strip(), request);
                chain.doFilter(request, response);
            }
            case ASK_WHICH -> chain.doFilter(stopped(request, "other-location"), response);
            case ASK_FIRST -> chain.doFilter(stopped(request, "location-first"), response);
            case NO_LONGER -> chain.doFilter(InternalPage.of(request, "no-location"), response);
        }
    }

    private static LocationPin.Answer answer(HttpServletRequest request, Shopper shopper) {
        if (!request.getMethod().equals("POST") || request.getServletPath().equals(SWITCH_PATH)) {
            return LocationPin.Answer.GO_ON;
        }
        Set<Long> permitted =
                shopper.locations().stream().map(LocationAccess::locationId).collect(Collectors.toSet());
        Optional<Long> current = shopper.currentLocation().map(LocationAccess::locationId);
        return LocationPin.decide(
                request.getParameter(LOCATION), request.getParameter(ANSWERED) != null, permitted, current);
    }

    private static HttpServletRequest stopped(HttpServletRequest request, String kind) {
        Map<String, String[]> form = Map.copyOf(request.getParameterMap());
        HttpServletRequest page = InternalPage.of(request, kind);
        request.setAttribute(STOPPED_FORM, form);
        return page;
    }

    private void switchTo(String locationId, HttpServletRequest request) {
        Shopper shopper = ShopperContext.current().buyingFor(Long.parseLong(locationId));
        request.getSession()
                .setAttribute(
                        ShopperFilter.CHOSEN_LOCATION,
                        shopper.currentLocation().orElseThrow().locationId());
        shopperFilter.shopAs(shopper);
    }
}
