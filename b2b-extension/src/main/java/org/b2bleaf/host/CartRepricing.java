package org.b2bleaf.host;

import java.util.Objects;
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
 * Broadleaf asks at each request that has a cart.
 */
@Component("b2bCartRepricing")
public class CartRepricing extends AbstractUpdateCartServiceExtensionHandler {

    private static final String PRICED_FOR = "b2b.cartPricedFor";

    @Resource(name = "blUpdateCartServiceExtensionManager")
    protected UpdateCartServiceExtensionManager extensionManager;

    @PostConstruct
    void register() {
        extensionManager.registerHandler(this);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public ExtensionResultStatusType updateAndValidateCart(Order cart, ExtensionResultHolder result) {
        Long location = ShopperContext.current()
                .currentLocation()
                .map(LocationAccess::locationId)
                .orElse(null);
        HttpSession session = session();
        if (!Objects.equals(session.getAttribute(PRICED_FOR), location)) {
            session.setAttribute(PRICED_FOR, location);
            result.getContextMap().put("repriceCart", Boolean.TRUE);
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private static HttpSession session() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest()
                .getSession();
    }
}
