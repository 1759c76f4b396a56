package org.b2bleaf.ordering.drafts;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.Resource;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.SubmissionRefused;
import org.b2bleaf.ordering.drafts.InvoicePayment.Outcome;
import org.b2bleaf.ordering.drafts.rules.DraftAct;
import org.b2bleaf.ordering.rules.DraftStatus;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.CardDetails;
import org.b2bleaf.payment.CardGone;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.payment.ChargeRequest;
import org.b2bleaf.payment.ChargeResult;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the money for invoices. First, in a transaction, the draft is held for one charge; then, outside any, the gateway is
 * asked; then, in another one, the order is placed. Whoever is interrupted leaves a draft that names its charge, from where
 * {@link #resume} goes on: no second charge begins before the first one is known to have failed.
 */
@Service("b2bInvoicePayments")
public class InvoicePayments {

    private static final Logger LOG = LoggerFactory.getLogger(InvoicePayments.class);

    /** The request that pays goes on by itself for so long; what is older was interrupted. */
    private static final Duration OWN_PACE = Duration.ofSeconds(20);

    /** A draft that was held and has no charge after so long will get none: its node died. */
    private static final Duration LONGEST_BEGINNING = Duration.ofMinutes(3);

    @Resource(name = "b2bDraftDao")
    protected DraftDao dao;

    @Resource(name = "b2bDraftContents")
    protected DraftContents contents;

    @Resource(name = "b2bDraftChecks")
    protected DraftChecks checks;

    @Resource(name = "b2bDraftPlacing")
    protected DraftPlacing placing;

    @Resource(name = "b2bCardCharges")
    protected CardCharges charges;

    @Resource(name = "b2bDraftTrail")
    protected DraftTrail trail;

    @Resource(name = "blOrderService")
    protected OrderService orderService;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /** None in the admin, where nobody pays. */
    @Autowired(required = false)
    protected TodaysPrices prices;

    InvoicePayment pay(long draftId, long customerId, Integer version, CardDetails card) {
        Started started = inTransaction(() -> begin(draftId, customerId, version, card));
        if (started.answer() != null) {
            return started.answer();
        }
        ChargeResult result;
        try {
            result = charges.charge(started.request());
        } catch (CardGone e) {
            release(draftId, started.request().key());
            return InvoicePayment.of(Outcome.CARD_GONE);
        }
        return switch (result.outcome()) {
            case CAPTURED, AUTHORIZED -> finish(
                    draftId, started.request().key(), result.chargeId(), Actor.customer(customerId));
            case DECLINED -> {
                release(draftId, started.request().key());
                yield new InvoicePayment(Outcome.CARD_DECLINED, null, result.message());
            }
            case UNKNOWN -> InvoicePayment.of(Outcome.UNDER_WAY);
        };
    }

    /** Either the answer or the charge to make. */
    private record Started(InvoicePayment answer, ChargeRequest request) {

        static Started answering(Outcome outcome) {
            return new Started(InvoicePayment.of(outcome), null);
        }
    }

    private Started begin(long draftId, long customerId, Integer version, CardDetails card) {
        DraftOrder seen = dao.find(draftId).orElseThrow();
        if (seen.getStatus() == DraftStatus.APPROVED) {
            return new Started(new InvoicePayment(Outcome.PLACED, seen.getPlacedOrderNumber(), null), null);
        }
        if (seen.getPaymentKey() != null) {
            return Started.answering(Outcome.UNDER_WAY);
        }
        if (!seen.state().allows(DraftAct.PAY) || version != null && version != seen.getVersion()) {
            return Started.answering(Outcome.MOVED);
        }
        if (!card.isGiven()) {
            return Started.answering(Outcome.CARD_MISSING);
        }
        if (!charges.mayCharge(card, payer(seen, customerId))) {
            return Started.answering(Outcome.CARD_GONE);
        }
        if (!isAvailable(seen)) {
            return Started.answering(Outcome.NOT_AVAILABLE);
        }
        Optional<DraftOrder> held = dao.claim(draftId, seen.getVersion());
        if (held.isEmpty()) {
            return Started.answering(Outcome.UNDER_WAY);
        }
        DraftOrder draft = held.get();
        // The version is new for each attempt, so that a declined card does not answer for the next one.
        draft.setPaymentKey("draft-" + draft.getId() + "-invoice-" + draft.getVersion());
        draft.setPaymentAt(Date.from(clock.instant()));
        return new Started(null, request(draft, customerId, card));
    }

    private boolean isAvailable(DraftOrder draft) {
        List<DraftLine> lines = contents.lines(draft);
        return BuyingForLocation.of(
                draft,
                () -> checks.of(draft, lines, prices.of(draft.getLocation().getId())).stream()
                        .noneMatch(difference -> difference.kind().blocks()));
    }

    private ChargeRequest request(DraftOrder draft, long customerId, CardDetails card) {
        BigDecimal amount = placing.amountDue(draft);
        return new ChargeRequest(
                draft.getPaymentKey(),
                ChargePurpose.DRAFT_INVOICE,
                draft.getReference(),
                draft.getOrder().getId(),
                payer(draft, customerId),
                amount,
                draft.getCurrency(),
                card);
    }

    private static ChargeRequest.Payer payer(DraftOrder draft, long customerId) {
        return new ChargeRequest.Payer(
                draft.getCompany().getId(), draft.getLocation().getId(), customerId);
    }

    private InvoicePayment finish(long draftId, String key, long chargeId, String actor) {
        try {
            return inTransaction(() -> place(draftId, key, chargeId, actor));
        } catch (SubmissionRefused e) {
            LOG.warn("Draft {} is paid, but did not become an order: the money is given back", draftId, e);
            takeBack(draftId, key, chargeId);
            return InvoicePayment.of(
                    e.reason() == SubmissionRefused.Reason.NOT_IN_STOCK ? Outcome.NOT_AVAILABLE : Outcome.FAILED);
        } catch (RuntimeException e) {
            LOG.error("Draft {} is paid, but did not become an order: the money is given back", draftId, e);
            takeBack(draftId, key, chargeId);
            return InvoicePayment.of(Outcome.FAILED);
        }
    }

    private InvoicePayment place(long draftId, String key, long chargeId, String actor) {
        Optional<DraftOrder> held = dao.claimPayment(draftId, key);
        if (held.isEmpty()) {
            // The job, or the request, was faster.
            return dao.find(draftId)
                    .filter(draft -> draft.getStatus() == DraftStatus.APPROVED)
                    .map(draft -> new InvoicePayment(Outcome.PLACED, draft.getPlacedOrderNumber(), null))
                    .orElse(InvoicePayment.of(Outcome.MOVED));
        }
        DraftOrder draft = held.get();
        Charge charge = charges.use(chargeId, ChargePurpose.DRAFT_INVOICE, draft.getReference());
        Order order = orderService.findOrderById(draft.getOrder().getId());
        trail.record(actor, "draft-paid", draft, charge.getAmount().toPlainString() + " " + charge.getCurrency());
        placing.place(draft, order, PaymentTerms.none(), List.of(charge), actor);
        return new InvoicePayment(Outcome.PLACED, draft.getPlacedOrderNumber(), null);
    }

    private void takeBack(long draftId, String key, long chargeId) {
        inTransaction(() -> {
            dao.claimPayment(draftId, key).ifPresent(draft -> {
                charges.giveBack(chargeId, Actor.SYSTEM);
                forget(draft);
            });
            return null;
        });
    }

    private void release(long draftId, String key) {
        inTransaction(() -> {
            dao.claimPayment(draftId, key).ifPresent(InvoicePayments::forget);
            return null;
        });
    }

    private static void forget(DraftOrder draft) {
        draft.setPaymentKey(null);
        draft.setPaymentAt(null);
    }

    /** Goes on with a payment that was interrupted, or of which nobody knew until the merchant found out. */
    void resume(long draftId) {
        try {
            DraftOrder draft = inTransaction(() -> dao.find(draftId).orElseThrow());
            if (draft.getPaymentKey() != null) {
                resume(draft, charges.findByKey(draft.getPaymentKey()));
            }
        } catch (RuntimeException e) {
            LOG.error("The payment of draft {} could not be gone on with", draftId, e);
        }
    }

    private void resume(DraftOrder draft, Optional<Charge> begun) {
        String key = draft.getPaymentKey();
        Instant now = clock.instant();
        if (begun.isEmpty()) {
            if (draft.getPaymentAt().toInstant().isBefore(now.minus(LONGEST_BEGINNING))) {
                release(draft.getId(), key);
            }
            return;
        }
        Charge charge = begun.get();
        if (charge.getChangedAt().toInstant().isAfter(now.minus(OWN_PACE)) && charge.getSettledBy() == null) {
            return;
        }
        switch (charge.getState().outcome()) {
            case CAPTURED, AUTHORIZED -> finish(draft.getId(), key, charge.getId(), payer(charge));
            case DECLINED -> release(draft.getId(), key);
            case UNKNOWN -> {
                // The merchant has to find out.
            }
        }
    }

    private static String payer(Charge charge) {
        Long customer = charge.getPayer().customerId();
        return customer == null ? Actor.SYSTEM : Actor.customer(customer);
    }

    /** The session of a request stays open: it must not go on with what was rolled back. */
    private <T> T inTransaction(Supplier<T> act) {
        try {
            return new TransactionTemplate(transactionManager).execute(status -> act.get());
        } catch (RuntimeException e) {
            dao.forgetEverything();
            throw e;
        }
    }
}
