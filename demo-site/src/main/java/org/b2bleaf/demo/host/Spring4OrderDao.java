package org.b2bleaf.demo.host;

import org.broadleafcommerce.core.order.dao.OrderDaoImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.hibernate.Session;

/** Spring 4's shared entity manager refuses {@code refresh} outside a transaction; Broadleaf's cart filter does just that. */
public class Spring4OrderDao extends OrderDaoImpl {

    @Override
    public Order readOrderById(Long orderId, boolean refresh) {
        Order order = readOrderById(orderId);
        if (refresh && order != null) {
            ((Session) em.getDelegate()).refresh(order);
        }
        return order;
    }
}
