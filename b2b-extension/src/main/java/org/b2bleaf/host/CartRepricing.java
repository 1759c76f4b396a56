package org.b2bleaf.host;

import javax.annotation.PostConstruct;
import javax.annotation.Resource;
import javax.servlet.http.HttpSession;
import org.b2bleaf.cart.LocationCarts;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.store.ShopperContext;
import org.broadleafcommerce.common.extension.ExtensionResultHolder;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.service.AbstractUpdateCartServiceExtensionHandler;
import org.broadleafcommerce.core.web.service.UpdateCartServiceExtensionManager;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps the cart's prices those of the location that is bought for: after a sign-in, a switch, a sign-out, and whatever
 * another session does to it. Broadleaf asks at each request that has a cart.
 */
@Component("b2bCartRepricing")
public class CartRepricing extends AbstractUpdateCartServiceExtensionHandler {

    /** Session attribute with what the last switch of the location changed in the cart, a {@code CartChanges}. */
    public static final String CHANGES = "b2b.cartChanges";

    private static final String SEEN = "b2b.cartSeen";

    @Resource(name = "blUpdateCartServiceExtensionManager")
    protected UpdateCartServiceExtensionManager extensionManager;

    @Resource(name = "b2bLocationCarts")
    protected LocationCarts carts;

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
        ShopperContext.current().currentLocation().ifPresentOrElse(location -> bring(cart, location), () -> {
            if (!isGuest() && hasPricesOfALocation(cart)) {
                carts.forget(cart.getId());
                result.getContextMap().put("repriceCart", Boolean.TRUE);
            }
        });
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private void bring(Order cart, LocationAccess location) {
        HttpSession session = session();
        LocationCarts.Seen seen = (LocationCarts.Seen) session.getAttribute(SEEN);
        LocationCarts.Brought brought = carts.bring(cart, location, seen);
        if (brought.seen() != null && !brought.seen().equals(seen)) {
            session.setAttribute(SEEN, brought.seen());
        }
        brought.changes().ifPresent(changes -> {
            if (changes.prices().isEmpty()) {
                session.removeAttribute(CHANGES);
            } else {
                session.setAttribute(CHANGES, changes);
            }
        });
    }

    /**
     * Nobody buys for a location before signing in. Its lines stay unread here: Broadleaf's step that reads a cart anew
     * (OrderService.reloadOrder) would read each one that has been read.
     */
    private static boolean isGuest() {
        Customer visitor = CustomerState.getCustomer();
        return visitor != null && visitor.isAnonymous();
    }

    private static boolean hasPricesOfALocation(Order cart) {
        return cart.getOrderItems().stream()
                .anyMatch(line -> line.isSalePriceOverride() && !line.isRetailPriceOverride());
    }

    /** The session of this request has priced the cart itself. */
    static void remember(LocationCarts.Seen seen) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes) {
            session().setAttribute(SEEN, seen);
        }
    }

    private static HttpSession session() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest()
                .getSession();
    }
}
