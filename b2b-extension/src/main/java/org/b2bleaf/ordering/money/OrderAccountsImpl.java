package org.b2bleaf.ordering.money;

import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.money.rules.OrderSums;
import org.b2bleaf.ordering.money.rules.Refusal;
import org.b2bleaf.payment.Charge;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bOrderAccounts")
@Transactional("blTransactionManager")
public class OrderAccountsImpl implements OrderAccounts {

    @Resource(name = "b2bPaymentDao")
    protected PaymentDao dao;

    @Resource(name = "b2bPaymentLedger")
    protected PaymentLedger ledger;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<PaymentEntry> entries(long b2bOrderId) {
        return dao.entries(b2bOrderId);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public OrderSums sums(long b2bOrderId) {
        B2bOrder order = dao.find(b2bOrderId).orElseThrow(() -> new PaymentRefused(Refusal.UNKNOWN_ORDER));
        return OrderSums.of(order.getTotal(), PaymentLedger.postings(dao.entries(b2bOrderId)));
    }

    @Override
    public List<PaymentEntry> book(Booking booking) {
        B2bOrder order = dao.lock(booking.b2bOrderId()).orElseThrow(() -> new PaymentRefused(Refusal.UNKNOWN_ORDER));
        return ledger.book(order, booking);
    }

    @Override
    public void open(B2bOrder order, List<Charge> charges, String actor) {
        ledger.open(order, charges, actor);
    }
}
