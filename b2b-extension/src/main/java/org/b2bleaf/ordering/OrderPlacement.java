package org.b2bleaf.ordering;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.ordering.money.OrderAccounts;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.broadleafcommerce.core.order.domain.Order;
import org.springframework.stereotype.Service;

/**
 * Makes an order of what a draft became: payments that add up to its total, Broadleaf's checkout, the snapshots. Works in
 * the transaction of the caller, who has used the charges and has the order priced.
 */
@Service("b2bOrderPlacement")
public class OrderPlacement {

    @Resource(name = "b2bPaymentArrangement")
    protected PaymentArrangement arrangement;

    @Resource(name = "b2bPlacing")
    protected Placing placing;

    @Resource(name = "b2bOrderAccounts")
    protected OrderAccounts accounts;

    @Resource(name = "b2bOrderDao")
    protected B2bOrderDao orders;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /**
     * @param draft whose order is placed; the order's days are counted from now
     * @param terms by which the rest is paid; "none" for an invoice, which is paid
     * @param charges that were taken or reserved for it, together at most its total
     * @param actor who decided it, as {@link org.b2bleaf.audit.Actor} names people
     * @return the order, stored
     * @throws SubmissionRefused when there is not enough stock, or Broadleaf's checkout fails: the transaction has to be
     *     rolled back then
     */
    public B2bOrder place(DraftOrder draft, Order order, PaymentTerms terms, List<Charge> charges, String actor) {
        BigDecimal charged = charges.stream().map(Charge::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (charged.compareTo(order.getTotal().getAmount()) > 0) {
            throw new IllegalArgumentException("More was paid for " + draft.getReference() + " than it costs");
        }
        arrangement.arrange(order, charges);
        Order placed = placing.checkout(order);
        arrangement.confirm(placed, charges);
        B2bOrder stored = Snapshots.order(placed, draft.getLocation(), terms, draft.getPoNumber(), clock.instant());
        // Under the name of the day on which it was submitted.
        stored.setPlacedByName(draft.getPlacedByName());
        stored.setPlacedByEmail(draft.getPlacedByEmail());
        stored.setPoNumberRepeated(draft.getPoNumber() != null && orders.isPoNumberUsedBeside(draft));
        stored.setDueAtSubmission(charged);
        accounts.open(stored, charges, actor);
        return stored;
    }
}
