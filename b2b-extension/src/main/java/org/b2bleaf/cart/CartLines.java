package org.b2bleaf.cart;

import java.util.List;
import org.b2bleaf.cart.rules.PriceChange;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;

/** The lines of a cart that are a product each. */
public final class CartLines {

    private CartLines() {}

    /** @param cart null, or the null order of a visitor without a cart, has none */
    public static List<DiscreteOrderItem> of(Order cart) {
        if (cart == null || cart.getOrderItems() == null) {
            return List.of();
        }
        return cart.getOrderItems().stream()
                .filter(DiscreteOrderItem.class::isInstance)
                .map(DiscreteOrderItem.class::cast)
                .filter(line -> line.getSku() != null)
                .toList();
    }

    /** How many pieces of a SKU are in a cart, a line left out that is about to change. */
    public static long quantityOf(Order cart, long skuId, Long exceptLineId) {
        return of(cart).stream()
                .filter(line -> line.getSku().getId() == skuId && !line.getId().equals(exceptLineId))
                .mapToLong(DiscreteOrderItem::getQuantity)
                .sum();
    }

    static List<PriceChange.Line> prices(Order cart) {
        return of(cart).stream().map(CartLines::price).toList();
    }

    private static PriceChange.Line price(DiscreteOrderItem line) {
        Money price = line.getPrice();
        return new PriceChange.Line(
                line.getId(),
                line.getName(),
                line.getQuantity(),
                price == null ? null : price.getAmount(),
                price == null ? null : price.getCurrency().getCurrencyCode());
    }
}
