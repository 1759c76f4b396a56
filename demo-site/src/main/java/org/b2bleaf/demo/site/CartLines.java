package org.b2bleaf.demo.site;

import java.io.Serializable;
import java.util.List;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;

/** Reads the lines of a cart or an order for its page. */
final class CartLines {

    /** A quantity that was refused; waits in the session for the page that tells it. */
    record Refused(long line, String typed, String problem) implements Serializable {}

    private CartLines() {}

    static List<CartLine> of(Order order) {
        return of(order, null);
    }

    /** @param refused shown at its line; may be null */
    static List<CartLine> of(Order order, Refused refused) {
        return items(order).stream().map(item -> line(item, refused)).toList();
    }

    /** A visitor without a cart has no order, or Broadleaf's null order, whose lines are null. */
    static List<OrderItem> items(Order order) {
        return order == null || order.getOrderItems() == null ? List.of() : order.getOrderItems();
    }

    private static CartLine line(OrderItem item, Refused refused) {
        boolean isRefused = refused != null && refused.line() == item.getId();
        Money price = item.getPrice();
        Money list = item.getRetailPrice();
        DiscreteOrderItem discrete = item instanceof DiscreteOrderItem found ? found : null;
        Product product = discrete == null ? null : discrete.getProduct();
        return new CartLine(
                item.getId(),
                discrete == null ? "" : ProductTiles.code(discrete.getSku()),
                item.getName(),
                product == null ? "/" : product.getUrl(),
                discrete == null ? ProductTiles.NO_PICTURE : ProductTiles.picture(discrete.getSku()),
                item.getQuantity(),
                isRefused ? refused.typed() : String.valueOf(item.getQuantity()),
                price,
                list != null && price.lessThan(list) ? list : null,
                item.getTotalPrice(),
                isRefused ? refused.problem() : null);
    }
}
