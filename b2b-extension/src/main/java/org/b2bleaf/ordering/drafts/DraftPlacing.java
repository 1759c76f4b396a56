package org.b2bleaf.ordering.drafts;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.money.rules.MinorUnit;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.OrderPlacement;
import org.b2bleaf.ordering.drafts.rules.Consent;
import org.b2bleaf.ordering.drafts.rules.DepositUse;
import org.b2bleaf.ordering.rules.DraftStatus;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.broadleafcommerce.core.order.domain.Order;
import org.springframework.stereotype.Service;

/** Turns a draft into an order or an invoice, in the transaction of the caller, who holds the draft. */
@Service("b2bDraftPlacing")
public class DraftPlacing {

    @Resource(name = "b2bOrderPlacement")
    protected OrderPlacement placement;

    @Resource(name = "b2bCardCharges")
    protected CardCharges charges;

    @Resource(name = "b2bDraftMails")
    protected DraftMails mails;

    @Resource(name = "b2bDraftTrail")
    protected DraftTrail trail;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /**
     * @param order of Broadleaf, priced: its total is that of the draft
     * @param terms by which the rest is paid
     * @param paid charges beside the deposit, used for this draft
     * @param actor who decided it
     */
    void place(DraftOrder draft, Order order, PaymentTerms terms, List<Charge> paid, String actor) {
        if (order.getTotal().getAmount().compareTo(draft.getTotal()) != 0) {
            throw new IllegalStateException("The order of draft " + draft.getReference() + " has another total");
        }
        List<Charge> all = new ArrayList<>(paid);
        List<Charge> deposits = heldDeposits(draft);
        DepositUse use = DepositUse.of(draft.getTotal().subtract(sum(paid)), sum(deposits));
        if (use.givenBack()) {
            deposits.forEach(deposit -> charges.giveBack(deposit.getId(), actor));
        } else {
            all.addAll(deposits);
        }
        B2bOrder placed = BuyingForLocation.of(draft, () -> placement.place(draft, order, terms, all, actor));
        draft.setStatus(DraftStatus.APPROVED);
        draft.setPlacedOrderNumber(placed.getOrderNumber());
        settled(draft, actor);
        trail.record(actor, "draft-approved", draft, placed.getOrderNumber());
        mails.queueApproved(draft, placed, use.givenBack() ? sum(deposits) : BigDecimal.ZERO);
    }

    /** Lets the buyer pay what the deposit does not. */
    void invoice(DraftOrder draft, List<DraftLine> lines, String actor) {
        BigDecimal amount = amountDue(draft);
        draft.setStatus(DraftStatus.INVOICED);
        settled(draft, actor);
        trail.record(actor, "draft-invoiced", draft, amount.toPlainString() + " " + draft.getCurrency());
        mails.queueInvoice(draft, lines, amount);
    }

    private void settled(DraftOrder draft, String actor) {
        draft.setConsent(draft.getConsent() == Consent.GIVEN ? Consent.GIVEN : Consent.NOT_ASKED);
        draft.setAfterConsent(null);
        draft.setProblem(null);
        draft.setPaymentKey(null);
        draft.setPaymentAt(null);
        draft.setDecidedBy(actor);
        draft.setDecidedAt(Date.from(clock.instant()));
    }

    /** What an invoice asks for; zero when the deposit covers all of it. */
    BigDecimal amountDue(DraftOrder draft) {
        BigDecimal rest =
                DepositUse.of(draft.getTotal(), sum(heldDeposits(draft))).rest();
        return MinorUnit.round(rest, draft.getCurrency());
    }

    private List<Charge> heldDeposits(DraftOrder draft) {
        return charges.chargesFor(ChargePurpose.DRAFT_DEPOSIT, draft.getReference()).stream()
                .filter(charge -> charge.getState().isHeld())
                .toList();
    }

    private static BigDecimal sum(List<Charge> charges) {
        return charges.stream().map(Charge::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
