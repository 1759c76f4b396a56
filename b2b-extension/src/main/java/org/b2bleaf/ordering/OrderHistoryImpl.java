package org.b2bleaf.ordering;

import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.ordering.rules.OrderVisibility;
import org.b2bleaf.ordering.rules.Viewer;
import org.broadleafcommerce.core.order.domain.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bOrderHistory")
@Transactional(value = "blTransactionManager", readOnly = true)
public class OrderHistoryImpl implements OrderHistory {

    @Resource(name = "b2bOrderDao")
    protected B2bOrderDao orders;

    @Resource(name = "b2bDraftOrderDao")
    protected DraftOrderDao drafts;

    @Override
    public List<B2bOrder> orders(Viewer viewer, OrderFilter filter, int page, int size) {
        return orders.list(OrderVisibility.scopes(viewer), filter, page * size, size);
    }

    @Override
    public Optional<B2bOrder> order(Viewer viewer, String orderNumber) {
        return Optional.ofNullable(orders.findByNumber(orderNumber, OrderVisibility.scopes(viewer)));
    }

    @Override
    public List<Order> personalOrders(Viewer viewer) {
        return orders.personal(OrderVisibility.personal(viewer), PERSONAL_LIMIT);
    }

    @Override
    public Optional<Order> personalOrder(Viewer viewer, String orderNumber) {
        return Optional.ofNullable(orders.findPersonal(OrderVisibility.personal(viewer), orderNumber));
    }

    @Override
    public List<DraftOrder> drafts(Viewer viewer, int limit) {
        return drafts.list(OrderVisibility.scopes(viewer), null, limit);
    }

    @Override
    public Optional<DraftOrder> draft(Viewer viewer, String reference) {
        return Optional.ofNullable(drafts.findByReference(reference, OrderVisibility.scopes(viewer)));
    }
}
