package org.b2bleaf.returns;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.OrderHistory;
import org.b2bleaf.ordering.OrderPosition;
import org.b2bleaf.ordering.rules.OrderVisibility;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.returns.rules.ReturnWish;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bReturns")
@Transactional(value = "blTransactionManager", readOnly = true)
public class ReturnsImpl implements Returns {

    private static final int MAX_KEY = 64;

    @Resource(name = "b2bOrderHistory")
    protected OrderHistory orders;

    @Resource(name = "b2bReturnDao")
    protected ReturnDao dao;

    @Resource(name = "b2bOrderGoods")
    protected OrderGoods goods;

    @Resource(name = "b2bReturnMails")
    protected ReturnMails mails;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    public Optional<ReturnOffer> offer(Viewer viewer, String orderNumber) {
        return orders.order(viewer, orderNumber).map(goods::offer);
    }

    @Override
    public boolean isPossible(B2bOrder order) {
        return goods.isReturnable(order);
    }

    @Override
    public boolean hasAny(B2bOrder order) {
        return dao.count(order.getId()) > 0;
    }

    /** Refuses before anything is stored: to roll back would take what the request has loaded, the cart of the header too. */
    @Override
    @Transactional(value = "blTransactionManager", noRollbackFor = ReturnRefused.class)
    public Optional<ReturnRequest> request(
            Viewer viewer, String orderNumber, List<ReturnWish.Typed> lines, String note, String formKey) {
        return orders.order(viewer, orderNumber)
                .map(order -> request(viewer, dao.lockOrder(order.getId()), lines, note, key(formKey)));
    }

    private static String key(String formKey) {
        boolean fits = formKey != null && !formKey.isBlank() && formKey.length() <= MAX_KEY;
        return fits ? formKey : UUID.randomUUID().toString();
    }

    private ReturnRequest request(
            Viewer viewer, B2bOrder order, List<ReturnWish.Typed> lines, String note, String formKey) {
        Optional<ReturnRequest> before = dao.ofForm(order.getId(), formKey);
        if (before.isPresent()) {
            return before.get();
        }
        ReturnOffer offer = goods.offer(order);
        if (!offer.isPossible()) {
            throw ReturnRefused.because(offer.problem());
        }
        ReturnWish wish = ReturnWish.read(
                lines,
                note,
                offer.lines().stream()
                        .map(line -> new ReturnWish.Offered(line.id(), line.code(), line.left()))
                        .toList());
        if (!wish.problems().isEmpty()) {
            throw ReturnRefused.of(wish.problems());
        }
        Customer buyer = dao.customer(viewer.customerId());
        ReturnRequestImpl request = new ReturnRequestImpl(
                ReturnReference.next(), order, buyer, CustomerName.of(buyer), formKey, Date.from(clock.instant()));
        request.setBuyerNote(note == null || note.isBlank() ? null : note.strip());
        addLines(request, offer, wish);
        dao.insert(request);
        audit.record(
                Actor.customer(viewer.customerId()),
                "return-requested",
                ReturnDeskImpl.subject(request),
                null,
                null,
                request.getReference());
        mails.queueRequested(request);
        return request;
    }

    private static void addLines(ReturnRequestImpl request, ReturnOffer offer, ReturnWish wish) {
        Map<Long, ReturnOffer.Line> lines =
                offer.lines().stream().collect(Collectors.toMap(ReturnOffer.Line::id, line -> line));
        Map<Long, DiscreteOrderItem> items = OrderGoods.items(request.getOrder().getOrder()).stream()
                .collect(Collectors.toMap(DiscreteOrderItem::getId, item -> item));
        wish.wanted()
                .forEach(wanted -> request.addLine(new ReturnLineImpl(
                        wanted,
                        items.get(wanted.lineId()).getSku(),
                        lines.get(wanted.lineId()).code(),
                        lines.get(wanted.lineId()).name())));
    }

    @Override
    public List<ReturnRequest> list(Viewer viewer, String orderNumber, OrderPosition after, int limit) {
        return dao.list(OrderVisibility.scopes(viewer), orderNumber, after, limit);
    }

    @Override
    public Optional<ReturnRequest> find(Viewer viewer, String reference) {
        return dao.findByReference(reference, OrderVisibility.scopes(viewer));
    }

    @Override
    public long countOpen(Viewer viewer) {
        return dao.countOpen(OrderVisibility.scopes(viewer));
    }
}
