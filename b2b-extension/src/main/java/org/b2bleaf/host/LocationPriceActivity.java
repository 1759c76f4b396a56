package org.b2bleaf.host;

import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.catalog.LocationCatalogView;
import org.b2bleaf.catalog.NormalPrice;
import org.b2bleaf.store.CurrentCatalogs;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/**
 * First step of pricing a cart: each line gets the current location's unit price for its quantity. Broadleaf's dynamic
 * pricing does not know quantities, so the price is set on the line; a line that had one loses it again when nobody buys
 * for a location.
 */
public class LocationPriceActivity extends BaseActivity<ProcessContext<Order>> {

    @Resource(name = "b2bCurrentCatalogs")
    protected CurrentCatalogs catalogs;

    @Resource(name = "b2bCatalogPriceOffers")
    protected CatalogPriceOffers offers;

    @Override
    public ProcessContext<Order> execute(ProcessContext<Order> context) {
        Optional<LocationCatalogView> view = catalogs.view();
        List<OrderItem> items = context.getSeedData().getOrderItems();
        for (OrderItem item : items) {
            if (item instanceof DiscreteOrderItem line) {
                price(line, view);
            }
        }
        offers.expectOffersFor(items);
        return context;
    }

    private void price(DiscreteOrderItem line, Optional<LocationCatalogView> view) {
        if (line.isRetailPriceOverride()) {
            // A price that the merchant set on the line by hand; ours overrides the sale price alone.
            return;
        }
        line.setSalePriceOverride(false);
        line.updateSaleAndRetailPrices();
        Money normal = NormalPrice.of(line.getSku()).now();
        if (normal == null) {
            return;
        }
        view.flatMap(it -> it.unitPrice(
                        line.getSku().getId(), normal.getAmount(), normal.getCurrency(), line.getQuantity()))
                .ifPresent(price -> {
                    line.setSalePrice(new Money(price, normal.getCurrency()));
                    line.setSalePriceOverride(true);
                });
    }
}
