package org.b2bleaf.admin.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.Resource;
import org.b2bleaf.admin.entity.StaffRights;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.drafts.DraftDesk;
import org.b2bleaf.ordering.drafts.DraftFilter;
import org.b2bleaf.ordering.overview.MerchantOrders;
import org.b2bleaf.ordering.overview.OrderHeap;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.payment.ChargeDesk;
import org.b2bleaf.requestaccess.AccessRequest;
import org.b2bleaf.requestaccess.AccessReview;
import org.b2bleaf.requestaccess.rules.RequestStatus;
import org.b2bleaf.returns.ReturnDesk;
import org.b2bleaf.returns.ReturnRequest;
import org.b2bleaf.returns.ReturnSearch;
import org.b2bleaf.returns.rules.ReturnStatus;
import org.springframework.stereotype.Component;

/** Counts what waits for the merchant's staff, as far as whoever asks may see it. */
@Component("b2bWorkList")
public class WorkList {

    @Resource(name = "b2bMerchantOrders")
    protected MerchantOrders orders;

    @Resource(name = "b2bDraftDesk")
    protected DraftDesk drafts;

    @Resource(name = "b2bReturnDesk")
    protected ReturnDesk returns;

    @Resource(name = "b2bAccessReview")
    protected AccessReview requests;

    @Resource(name = "b2bChargeDesk")
    protected ChargeDesk charges;

    @Resource(name = "b2bStaffRights")
    protected StaffRights rights;

    /** What is urgent is marked, also when there is none of it. */
    public List<Waiting> waiting() {
        List<Waiting> all = new ArrayList<>();
        if (rights.mayRead(B2bOrder.class)) {
            Map<OrderHeap, Integer> counts = orders.counts();
            addOrders(all, OrderHeap.TO_FULFIL, false, counts);
            addOrders(all, OrderHeap.OVERDUE, true, counts);
            addOrders(all, OrderHeap.EXPIRING, true, counts);
        }
        if (rights.mayRead(DraftDesk.class)) {
            long waiting = drafts.counts().get(DraftFilter.Heap.TO_DO);
            all.add(new Waiting("b2b-draft", "drafts", "" + waiting, false, "/b2b-draft"));
        }
        if (rights.mayRead(ReturnRequest.class)) {
            Map<ReturnStatus, Long> counts = returns.counts(ReturnSearch.all());
            long waiting = counts.entrySet().stream()
                    .filter(it -> it.getKey().waitsForMerchant())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            all.add(new Waiting("b2b-return", "returns", "" + waiting, false, "/b2b-return"));
        }
        if (rights.mayRead(AccessRequest.class)) {
            long waiting = requests.counts().getOrDefault(RequestStatus.NEW, 0L);
            all.add(new Waiting("b2b-access-request", "requests", "" + waiting, false, "/b2b-access-request"));
        }
        if (rights.mayRead(Charge.class)) {
            long waiting = charges.count(ChargeDesk.Selection.NEEDS_HAND, "");
            all.add(new Waiting("b2b-charge", "charges", "" + waiting, true, "/b2b-charge"));
        }
        return all;
    }

    private static void addOrders(List<Waiting> all, OrderHeap heap, boolean urgent, Map<OrderHeap, Integer> counts) {
        int count = counts.get(heap);
        String text = count >= MerchantOrders.MOST_COUNTED ? MerchantOrders.MOST_COUNTED + "+" : "" + count;
        all.add(new Waiting("b2b-order", heap.name(), text, urgent, "/b2b-order?heap=" + heap));
    }
}
