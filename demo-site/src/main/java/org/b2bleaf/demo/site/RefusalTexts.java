package org.b2bleaf.demo.site;

import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.store.LocationRequired;
import org.b2bleaf.storefront.cart.CartTexts;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.order.service.exception.IllegalCartOperationException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in words why Broadleaf's cart or checkout workflow refused something. */
@Component("demoRefusalTexts")
public class RefusalTexts {

    private static final int DEEPEST = 20;

    @Resource(name = "demoTexts")
    protected Texts texts;

    @Resource(name = "b2bCartTexts")
    protected CartTexts cartTexts;

    /** @param refusal what a workflow threw; its causes are searched for one that can be explained */
    public String text(Throwable refusal) {
        InventoryUnavailableException stock = find(refusal, InventoryUnavailableException.class);
        if (stock != null) {
            return stockText(stock);
        }
        Optional<String> quantity = cartTexts.quantityProblem(refusal, LocaleContextHolder.getLocale());
        if (quantity.isPresent()) {
            return quantity.get();
        }
        if (find(refusal, LocationRequired.class) != null) {
            return texts.of("cart.problem.location");
        }
        return texts.of("cart.problem.other");
    }

    /** Steps of the B2B modules refuse by exceptions of their own, Broadleaf by one for carts that are locked. */
    static boolean isRefusal(RuntimeException thrown) {
        if (find(thrown, IllegalCartOperationException.class) != null) {
            return true;
        }
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause.getClass().getName().startsWith("org.b2bleaf.")) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    static <T extends Throwable> T find(Throwable thrown, Class<T> type) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }

    private String stockText(InventoryUnavailableException stock) {
        int available = available(stock);
        return available > 0 ? texts.of("cart.problem.stock", available) : texts.of("cart.problem.stock.none");
    }

    /** Broadleaf keeps it as an Integer that may be null, behind a getter that returns int. */
    private static int available(InventoryUnavailableException stock) {
        try {
            return stock.getQuantityAvailable();
        } catch (NullPointerException e) {
            return 0;
        }
    }
}
