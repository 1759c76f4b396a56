package org.b2bleaf.demo.bare;

import java.util.List;
import java.util.Optional;
import org.b2bleaf.demo.site.OwnOrders;
import org.b2bleaf.demo.site.PlacedOrder;
import org.broadleafcommerce.core.order.domain.Order;

/** Own orders in a shop that has no orders for companies to leave out. */
public class BareOwnOrders extends OwnOrders {

    @Override
    public List<PlacedOrder> of(long customerId) {
        throw new UnsupportedOperationException("The benchmarks do not open the list of orders");
    }

    @Override
    public Optional<PlacedOrder> one(long customerId, String orderNumber) {
        return em
                .createQuery(
                        "select o from OrderImpl o where o.customer.id = :customer and o.submitDate is not null"
                                + " and o.orderNumber = :number",
                        Order.class)
                .setParameter("customer", customerId)
                .setParameter("number", orderNumber)
                .getResultList()
                .stream()
                .findFirst()
                .map(this::view);
    }
}
