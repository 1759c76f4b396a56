package org.b2bleaf.demo.site;

import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.catalog.SkuCodes;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.springframework.stereotype.Component;

/** Finds what somebody may buy by the code that buyers type. */
@Component("demoSkuCodeFinder")
public class SkuCodeFinder {

    @Resource(name = "b2bSkuCodes")
    protected SkuCodes skuCodes;

    @Resource(name = "blCatalogService")
    protected CatalogService catalogService;

    /** @return the SKU, when this visitor may see its product */
    public Optional<Sku> find(String code) {
        return Optional.ofNullable(code)
                .map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .flatMap(skuCodes::skuIdOf)
                .map(catalogService::findSkuById)
                .filter(SkuCodeFinder::isForSale);
    }

    private static boolean isForSale(Sku sku) {
        Product product = sku.getProduct();
        return product != null && product.isActive() && sku.isActive();
    }
}
