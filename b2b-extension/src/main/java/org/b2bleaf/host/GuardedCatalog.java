package org.b2bleaf.host;

import java.util.List;
import java.util.Optional;
import javax.annotation.PostConstruct;
import javax.annotation.Resource;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.store.StoreAccess;
import org.broadleafcommerce.common.extension.AbstractExtensionHandler;
import org.broadleafcommerce.common.extension.ExtensionResultHolder;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.core.catalog.dao.CategoryDao;
import org.broadleafcommerce.core.catalog.dao.ProductDao;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogServiceExtensionHandler;
import org.broadleafcommerce.core.catalog.service.CatalogServiceExtensionManager;
import org.springframework.stereotype.Component;

/**
 * Behind the gate: a product or category whose own address is closed to the visitor is not there, under whatever open
 * address it was asked for. See {@link org.b2bleaf.store.rules.StoreGate#shows}.
 */
@Component("b2bGuardedCatalog")
public class GuardedCatalog extends AbstractExtensionHandler implements CatalogServiceExtensionHandler {

    @Resource(name = "blCatalogServiceExtensionManager")
    protected CatalogServiceExtensionManager extensionManager;

    @Resource(name = "blProductDao")
    protected ProductDao productDao;

    @Resource(name = "blCategoryDao")
    protected CategoryDao categoryDao;

    @Resource(name = "b2bStoreAccess")
    protected StoreAccess storeAccess;

    @PostConstruct
    protected void register() {
        extensionManager.registerHandler(this);
    }

    @Override
    public ExtensionResultStatusType findProductByURI(String uri, ExtensionResultHolder result) {
        if (!guards()) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        List<Product> products = productDao.findProductByURI(uri).stream()
                .filter(product -> shows(product.getUrl()))
                .toList();
        result.setResult(products.stream()
                .filter(product -> uri.equals(product.getUrl()))
                .findFirst()
                .orElse(products.isEmpty() ? null : products.get(0)));
        return ExtensionResultStatusType.HANDLED_STOP;
    }

    @Override
    public ExtensionResultStatusType findCategoryByURI(String uri, ExtensionResultHolder result) {
        if (!guards()) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        result.setResult(Optional.ofNullable(categoryDao.findCategoryByURI(uri))
                .filter(category -> shows(category.getUrl()))
                .orElse(null));
        return ExtensionResultStatusType.HANDLED_STOP;
    }

    private boolean guards() {
        return ShopperContext.isInRequest()
                && !ShopperContext.current().isB2b()
                && storeAccess.settings().closesAnything();
    }

    private boolean shows(String ownAddress) {
        return storeAccess.shows(ownAddress, ShopperContext.current().visitor());
    }
}
