package org.b2bleaf.cart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.cart.Admissions.Judge;
import org.b2bleaf.catalog.CatalogService;
import org.b2bleaf.catalog.LocationCatalogView;
import org.b2bleaf.catalog.PricedSku;
import org.b2bleaf.catalog.rules.CatalogEntry;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.store.CurrentCatalogs;
import org.b2bleaf.store.ShopperContext;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.springframework.stereotype.Service;

/** {@inheritDoc} */
@Service("b2bCartCheck")
public class CartCheckImpl implements CartCheck {

    @Resource(name = "b2bCatalogService")
    protected CatalogService catalogService;

    @Resource(name = "b2bCurrentCatalogs")
    protected CurrentCatalogs currentCatalogs;

    @Resource(name = "b2bAdmissions")
    protected Admissions admissions;

    @Override
    public List<LineProblem> problems(Order cart, long locationId) {
        List<DiscreteOrderItem> lines = CartLines.of(cart);
        Map<Long, Sku> skus = lines.stream()
                .map(DiscreteOrderItem::getSku)
                .collect(Collectors.toMap(Sku::getId, sku -> sku, (first, second) -> first));
        Judge judge = admissions.of(Optional.of(view(locationId, skus)), skus);
        return lines.stream()
                .flatMap(line -> problem(line, cart, judge).stream())
                .toList();
    }

    private static Optional<LineProblem> problem(DiscreteOrderItem line, Order cart, Judge judge) {
        long skuId = line.getSku().getId();
        return judge.judge(skuId, CartLines.quantityOf(cart, skuId, null))
                .map(verdict -> new LineProblem(line.getId(), line.getName(), verdict));
    }

    private LocationCatalogView view(long locationId, Map<Long, Sku> skus) {
        boolean isCurrent = ShopperContext.current()
                .currentLocation()
                .filter(current -> current.locationId() == locationId)
                .isPresent();
        return isCurrent
                ? currentCatalogs.view().orElseThrow()
                : new LocationCatalogView(catalogService, locationId, skus::keySet);
    }

    @Override
    public Optional<QuantityRule> ruleFor(Sku sku) {
        return currentCatalogs
                .view()
                .flatMap(view -> PricedSku.of(sku).flatMap(priced -> entry(view, priced)))
                .map(CatalogEntry::quantityRule);
    }

    private static Optional<CatalogEntry> entry(LocationCatalogView view, PricedSku sku) {
        return view.entry(sku.skuId(), sku.normalPrice(), sku.currency());
    }
}
