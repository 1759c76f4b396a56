package org.b2bleaf.ordering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.ordering.rules.ListedStatus;
import org.b2bleaf.ordering.rules.OrderSort;
import org.b2bleaf.ordering.rules.OrderVisibility;
import org.b2bleaf.ordering.rules.Scope;
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

    @Resource(name = "b2bOrderListDao")
    protected OrderListDao lists;

    @Resource(name = "b2bDraftOrderDao")
    protected DraftOrderDao drafts;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    public OrderPage orders(Viewer viewer, OrderFilter filter, OrderSort sort, PageWanted page) {
        return lists.list(OrderVisibility.scopes(viewer), filter, sort, page, clock.instant());
    }

    @Override
    public Waiting waiting(Viewer viewer) {
        List<Scope> scopes = OrderVisibility.scopes(viewer);
        long open = lists.countUpTo(MOST_COUNTED, scopes, withStatus(ListedStatus.OPEN), clock.instant());
        long overdue = open == 0
                ? 0
                : lists.countUpTo(MOST_COUNTED, scopes, withStatus(ListedStatus.OVERDUE), clock.instant());
        return new Waiting(open, overdue, Math.min(MOST_COUNTED, drafts.countWaitingForBuyer(scopes)));
    }

    private static OrderFilter withStatus(ListedStatus status) {
        return new OrderFilter(null, null, status, null, null, null);
    }

    @Override
    public boolean isHidden(Viewer viewer, String orderNumber) {
        return orders.factsOf(orderNumber)
                .filter(facts -> viewer == null || !OrderVisibility.canSee(viewer, facts))
                .isPresent();
    }

    @Override
    public Optional<B2bOrder> order(Viewer viewer, String orderNumber) {
        return Optional.ofNullable(orders.findByNumber(orderNumber, OrderVisibility.scopes(viewer)));
    }

    @Override
    public List<Order> personalOrders(Viewer viewer, LocalDate from, LocalDate to) {
        return orders.personal(
                OrderVisibility.personal(viewer),
                from == null ? null : start(from),
                to == null ? null : start(to.plusDays(1)),
                PERSONAL_LIMIT);
    }

    private Date start(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    @Override
    public Optional<Order> personalOrder(Viewer viewer, String orderNumber) {
        return Optional.ofNullable(orders.findPersonal(OrderVisibility.personal(viewer), orderNumber));
    }

    @Override
    public List<DraftOrder> drafts(Viewer viewer, OrderPosition after, int limit) {
        return drafts.list(OrderVisibility.scopes(viewer), after, limit);
    }

    @Override
    public Optional<DraftOrder> draft(Viewer viewer, String reference) {
        return Optional.ofNullable(drafts.findByReference(reference, OrderVisibility.scopes(viewer)));
    }
}
