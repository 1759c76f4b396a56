package org.b2bleaf.cart;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.cart.rules.Admission;
import org.b2bleaf.cart.rules.Verdict;
import org.b2bleaf.catalog.LocationCatalogView;
import org.b2bleaf.catalog.PricedSku;
import org.b2bleaf.catalog.rules.CatalogEntry;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.inventory.service.InventoryService;
import org.springframework.stereotype.Component;

/** Knows of SKUs what {@link Admission} decides by: whether they are sold, their quantity rules and their stock. */
@Component("b2bAdmissions")
public class Admissions {

    @Resource(name = "blInventoryService")
    protected InventoryService inventory;

    /**
     * @param view what the location's catalogs say; empty when nobody buys for a location, then the shop's own rules are
     *     left
     * @param skus by id; others cannot be judged
     */
    Judge of(Optional<LocationCatalogView> view, Map<Long, Sku> skus) {
        Map<Long, Integer> stock = new HashMap<>();
        inventory
                .retrieveQuantitiesAvailable(skus.values())
                .forEach((sku, available) -> stock.put(sku.getId(), available));
        return (skuId, quantity) -> {
            Sku sku = skus.get(skuId);
            Optional<PricedSku> priced = PricedSku.of(sku);
            boolean sold = priced.isPresent()
                    && isOnSale(sku)
                    && view.map(it -> it.isVisible(skuId)).orElse(true);
            QuantityRule rule = view.flatMap(
                            it -> priced.flatMap(known -> it.entry(skuId, known.normalPrice(), known.currency())))
                    .map(CatalogEntry::quantityRule)
                    .orElse(QuantityRule.ANY);
            return Admission.judge(sold, quantity, rule, stock.get(skuId));
        };
    }

    private static boolean isOnSale(Sku sku) {
        Product product = sku.getProduct();
        return product != null && product.isActive() && sku.isActive();
    }

    /** Judges quantities of SKUs. */
    @FunctionalInterface
    interface Judge {

        /** @param quantity in the whole cart */
        Optional<Verdict> judge(long skuId, long quantity);
    }
}
