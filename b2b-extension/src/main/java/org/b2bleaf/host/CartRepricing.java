package org.b2bleaf.host;

import javax.annotation.PostConstruct;
import javax.annotation.Resource;
import javax.servlet.http.HttpSession;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.store.ShopperContext;
import org.broadleafcommerce.common.extension.ExtensionResultHolder;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.service.AbstractUpdateCartServiceExtensionHandler;
import org.broadleafcommerce.core.web.service.UpdateCartServiceExtensionManager;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Prices the cart anew when it was priced for another location, or for none: after a sign-in, a switch, a sign-out.
 * Broadleaf asks at each request that has a cart. A cart outlives the session, and a customer's sessions share it, so
 * a new session trusts no price, and one that buys for no location never shows a location's.
 */
@Component("b2bCartRepricing")
public class CartRepricing extends AbstractUpdateCartServiceExtensionHandler {

    private static final String PRICED_FOR = "b2b.cartPricedFor";
    private static final Long NO_LOCATION = 0L;

    @Resource(name = "blUpdateCartServiceExtensionManager")
    protected UpdateCartServiceExtensionManager extensionManager;

    @PostConstruct
    void register() {
        extensionManager.registerHandler(this);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public ExtensionResultStatusType updateAndValidateCart(Order cart, ExtensionResultHolder result) {
        if (ShopperContext.current().isPreview()) {
            // The cart of whoever uses the browser stays as it is.
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        Long location = ShopperContext.current()
                .currentLocation()
                .map(LocationAccess::locationId)
                .orElse(NO_LOCATION);
        HttpSession session = session();
        Object pricedFor = session.getAttribute(PRICED_FOR);
        if (location.equals(NO_LOCATION) ? isPricedForSome(pricedFor, cart) : !location.equals(pricedFor)) {
            session.setAttribute(PRICED_FOR, location);
            result.getContextMap().put("repriceCart", Boolean.TRUE);
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private static boolean isPricedForSome(Object pricedFor, Order cart) {
        boolean inThisSession = pricedFor != null && !pricedFor.equals(NO_LOCATION);
        return inThisSession
                || cart.getOrderItems().stream()
                        .anyMatch(line -> line.isSalePriceOverride() && !line.isRetailPriceOverride());
    }

    private static HttpSession session() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest()
                .getSession();
    }
}
