package org.b2bleaf.host;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.catalog.NormalPrice;
import org.b2bleaf.store.CurrentCatalogs;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.dynamic.DefaultDynamicSkuPricingServiceImpl;
import org.broadleafcommerce.core.catalog.service.dynamic.DynamicSkuPrices;
import org.springframework.stereotype.Component;

/**
 * Shows each SKU at the current location's price: as a sale price beside the shop's price when it is lower, as the only
 * price otherwise. Asked by Broadleaf for every price on a page.
 */
@Component("b2bLocationPricing")
public class LocationPricing extends DefaultDynamicSkuPricingServiceImpl {

    @Resource(name = "b2bCurrentCatalogs")
    protected CurrentCatalogs catalogs;

    @Override
    @SuppressWarnings("rawtypes")
    public DynamicSkuPrices getSkuPrices(Sku sku, HashMap considerations) {
        NormalPrice normal = NormalPrice.of(sku);
        DynamicSkuPrices prices = new DynamicSkuPrices();
        prices.setRetailPrice(normal.list());
        prices.setSalePrice(normal.now());
        if (normal.now() != null) {
            unitPrice(sku.getId(), normal.now()).ifPresent(price -> {
                prices.setSalePrice(price);
                if (price.greaterThan(normal.list())) {
                    prices.setRetailPrice(price);
                }
            });
        }
        return prices;
    }

    private Optional<Money> unitPrice(long skuId, Money normal) {
        return catalogs.view()
                .flatMap(view -> view.unitPrice(skuId, normal.getAmount(), normal.getCurrency(), 1))
                .map((BigDecimal amount) -> new Money(amount, normal.getCurrency()));
    }
}
