package org.b2bleaf.ordering.money;

import java.util.List;
import java.util.Objects;
import javax.annotation.Resource;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.money.rules.Refusal;
import org.b2bleaf.payment.ChargeActs;
import org.springframework.stereotype.Component;

/** The order that an act is about, held by its transaction, and the trail the act leaves. */
@Component("b2bHeldOrders")
class HeldOrders {

    @Resource(name = "b2bPaymentDao")
    protected PaymentDao dao;

    @Resource(name = "b2bChargeActs")
    protected ChargeActs chargeActs;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    /** @throws PaymentRefused when there is no such order */
    B2bOrder lock(StaffAct act) {
        return dao.lock(act.b2bOrderId()).orElseThrow(() -> new PaymentRefused(Refusal.UNKNOWN_ORDER));
    }

    OrderMoney money(B2bOrder order) {
        List<PaymentEntry> entries = dao.entries(order.getId());
        List<Long> chargeIds = entries.stream()
                .map(PaymentEntry::getChargeId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new OrderMoney(order, entries, chargeActs.actsOf(chargeIds));
    }

    /** @param value null for none */
    void record(B2bOrder order, String actor, String action, String value) {
        audit.record(actor, action, PaymentLedger.subject(order), null, null, value);
    }
}
