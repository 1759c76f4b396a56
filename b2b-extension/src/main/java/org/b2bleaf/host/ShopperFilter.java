package org.b2bleaf.host;

import java.io.IOException;
import java.util.HashMap;
import java.util.Optional;
import javax.annotation.Resource;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.b2bleaf.store.SessionStart;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.store.Shoppers;
import org.broadleafcommerce.common.web.BroadleafLocaleResolver;
import org.broadleafcommerce.core.catalog.service.dynamic.SkuActiveDateConsiderationContext;
import org.broadleafcommerce.core.catalog.service.dynamic.SkuPricingConsiderationContext;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerUserDetails;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.broadleafcommerce.profile.web.core.security.CustomerStateRequestProcessor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.GenericFilterBean;

/**
 * Finds out who is shopping and gives Broadleaf that location's prices and products for the rest of the request. Stands
 * after {@code blCustomerStateFilter}, which knows the customer, and before {@code blCartStateFilter}, which prices.
 */
@Component("b2bShopperFilter")
public class ShopperFilter extends GenericFilterBean {

    /** Session attribute with the id (Long) of the location that was chosen. */
    public static final String CHOSEN_LOCATION = "b2b.locationId";

    @Resource(name = "b2bShoppers")
    protected Shoppers shoppers;

    @Resource(name = "b2bGateTestVisitors")
    protected GateTestVisitors gateTestVisitors;

    @Resource(name = "b2bPreviewVisitors")
    protected PreviewVisitors previewVisitors;

    @Resource(name = "b2bLocationPricing")
    protected LocationPricing locationPricing;

    @Resource(name = "b2bLocationProducts")
    protected LocationProducts locationProducts;

    @Resource(name = "blLocaleResolver")
    protected BroadleafLocaleResolver localeResolver;

    @Resource(name = "b2bSignOut")
    protected SignOut signOut;

    @Resource(name = "blCustomerStateRequestProcessor")
    protected CustomerStateRequestProcessor customerState;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            Shopper shopper = recognise(request).orElseGet(() -> end(request, response));
            if (!shopper.isSignedIn()) {
                shopper = previewVisitors
                        .recognise(request)
                        .orElseGet(() -> gateTestVisitors.recognise(request, response));
            }
            shopAs(shopper);
            speak(shopper, request, response);
            if (shopper.isPreview()) {
                chain.doFilter(previewVisitors.readingOnly(request), previewVisitors.forOneReader(response));
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            SkuPricingConsiderationContext.setSkuPricingService(null);
            SkuActiveDateConsiderationContext.setSkuActiveDatesService(null);
            ShopperContext.clear();
        }
    }

    /** A host that resolves locales in its own way keeps it. */
    private void speak(Shopper shopper, HttpServletRequest request, HttpServletResponse response) {
        if (localeResolver instanceof PageLocales locales) {
            locales.speak(shopper, request, response);
        }
    }

    /** Makes the rest of this request that of the shopper. */
    void shopAs(Shopper shopper) {
        ShopperContext.set(shopper);
        TargetingRules.tell(CustomerState.getCustomer(), shopper);
        if (shopper.currentLocation().isPresent()) {
            SkuPricingConsiderationContext.setSkuPricingService(locationPricing);
            SkuPricingConsiderationContext.setSkuPricingConsiderationContext(new HashMap<>());
            SkuActiveDateConsiderationContext.setSkuActiveDatesService(locationProducts);
        }
    }

    /** @return empty when somebody is signed in whose session is over */
    private Optional<Shopper> recognise(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Customer customer = CustomerState.getCustomer();
        if (customer == null || !customer.isLoggedIn() || authentication == null) {
            return Optional.of(Shopper.GUEST);
        }
        HttpSession session = request.getSession();
        Long chosen = (Long) session.getAttribute(CHOSEN_LOCATION);
        SessionStart start =
                new SessionStart(isByCodeOf(customer, authentication), SessionOpening.of(session, customer.getId()));
        return shoppers.recognise(customer, start, chosen);
    }

    /** Whoever asked goes on as a guest, in a new session. */
    private Shopper end(HttpServletRequest request, HttpServletResponse response) {
        signOut.signOut(request, response);
        customerState.process(new ServletWebRequest(request, response));
        return Shopper.GUEST;
    }

    /**
     * Broadleaf finds the customer by user name, which is not unique, or takes one that its customer service put into
     * the session: a code opens the session for the customer whose it was and for nobody else.
     */
    private static boolean isByCodeOf(Customer customer, Authentication authentication) {
        return authentication.getPrincipal() instanceof CustomerUserDetails details
                && customer.getId().equals(details.getId())
                && authentication.getAuthorities().stream()
                        .anyMatch(authority ->
                                EmailCodeAuthenticationProvider.SIGNED_IN_BY_CODE.equals(authority.getAuthority()));
    }
}
