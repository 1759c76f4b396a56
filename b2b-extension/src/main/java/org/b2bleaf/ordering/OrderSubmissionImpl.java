package org.b2bleaf.ordering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.PersistenceException;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.ordering.SubmissionRefused.Reason;
import org.b2bleaf.ordering.rules.PoNumber;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.CardDetails;
import org.b2bleaf.payment.CardGone;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.payment.ChargeRequest;
import org.b2bleaf.payment.rules.ChargeOutcome;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.b2bleaf.terms.rules.PaymentPlan;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** {@inheritDoc} */
@Service("b2bOrderSubmission")
public class OrderSubmissionImpl implements OrderSubmission {

    /**
     * Broadleaf's status of a cart whose card is being charged; leaving IN_PROCESS keeps it out of the cart query, so that
     * nobody changes what is being paid for.
     */
    static final OrderStatus BEING_PAID = new OrderStatus("B2B_BEING_PAID", "Being paid");

    private static final Logger LOG = LoggerFactory.getLogger(OrderSubmissionImpl.class);

    /** The request that began it is given this long to finish it itself. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** After this long without a charge, the node died before it asked for one. */
    private static final Duration LONGEST_WITHOUT_CHARGE = Duration.ofMinutes(5);

    private static final int BATCH = 50;

    @Resource(name = "blOrderService")
    protected OrderService orderService;

    @Resource(name = "b2bSubmittedCart")
    protected SubmittedCart carts;

    @Resource(name = "b2bPlacing")
    protected Placing placing;

    @Resource(name = "b2bPaymentArrangement")
    protected PaymentArrangement arrangement;

    @Resource(name = "b2bCardCharges")
    protected CardCharges charges;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companyService;

    @Resource(name = "b2bSubmissionDao")
    protected SubmissionDao submissions;

    @Resource(name = "b2bOrderDao")
    protected B2bOrderDao orders;

    @Resource(name = "b2bDraftOrderDao")
    protected DraftOrderDao drafts;

    @Resource(name = "b2bOrderMails")
    protected OrderMails orderMails;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Override
    @Transactional("blTransactionManager")
    public Prepared prepare(long cartId, long customerId, long locationId, LocationAddress shipTo) {
        CompanyLocation location = carts.locationToBuyFor(customerId, locationId);
        Order cart = carts.find(cartId, customerId);
        // Asked first: a refusal would roll back, and the page could read nothing of the cart any more.
        return carts.lacksAddress(cart, location, shipTo)
                ? new Prepared(cart, true)
                : new Prepared(carts.priced(cart, location, shipTo), false);
    }

    @Override
    public Submitted submit(Submission submission) {
        Begun begun;
        try {
            begun = inTransaction(() -> begin(submission));
        } catch (PersistenceException | DataIntegrityViolationException e) {
            // The same page at the same moment, with another cart: the one that was faster counts.
            return Optional.ofNullable(submission.page().key())
                    .flatMap(key -> earlier(submission.customerId(), key))
                    .orElseThrow(() -> e);
        }
        return begun.submitted() == null ? pay(begun) : begun.submitted();
    }

    /**
     * How far the first transaction came.
     *
     * @param submitted what the cart became already; null when it has to be paid for first
     * @param toPay null when nothing is due now
     */
    private record Begun(Submitted submitted, ChargeRequest toPay, long submissionId) {}

    private Begun begin(Submission submission) {
        orders.lockCart(submission.cartId());
        Optional<Submitted> before = before(submission);
        if (before.isPresent()) {
            return new Begun(before.get(), null, 0);
        }
        CompanyLocation location = carts.locationToBuyFor(submission.customerId(), submission.locationId());
        Order cart = carts.find(submission.cartId(), submission.customerId());
        PoNumber.check(location.getPoRule(), location.getPoPattern(), submission.poNumber())
                .ifPresent(problem -> {
                    throw new SubmissionRefused(problem);
                });
        carts.checkProducts(cart, location);
        cart = carts.priced(cart, location, submission.shipTo());
        checkWhatTheBuyerSaw(submission, cart, location);
        cart.setEmailAddress(cart.getCustomer().getEmailAddress());
        Currency currency = cart.getTotal().getCurrency();
        PaymentPlan plan = PaymentPlan.of(
                location.getTerms(),
                location.isSubmitAsDrafts(),
                cart.getTotal().getAmount(),
                currency);
        SubmissionRecord started = submissions.insert(new SubmissionRecord(
                submission,
                location.getTerms(),
                plan.isDraft(),
                cart.getTotal().getAmount(),
                plan.dueNow(),
                currency,
                clock.instant()));
        if (!plan.needsCard()) {
            started.done(clock.instant());
            return new Begun(placing.place(cart, location, started, Optional.empty()), null, 0);
        }
        if (submission.card() == null || !submission.card().isGiven()) {
            throw new SubmissionRefused(Reason.CARD_MISSING);
        }
        if (!charges.mayCharge(submission.card(), payer(location, submission.customerId()))) {
            throw new SubmissionRefused(Reason.CARD_GONE);
        }
        carts.checkStock(cart);
        arrangement.discardUnconfirmed(cart);
        cart.setStatus(BEING_PAID);
        carts.saved(cart, false);
        return new Begun(null, chargeOf(started, location, submission.card()), started.id());
    }

    /** What the same page, or the same cart, has become, or is about to. */
    private Optional<Submitted> before(Submission submission) {
        long customer = submission.customerId();
        SubmissionRecord samePage = submission.page().key() == null
                ? null
                : submissions.findByKey(customer, submission.page().key());
        if (samePage != null) {
            return Optional.of(became(samePage));
        }
        Optional<Submitted> sameCart = became(submission.cartId(), customer);
        return sameCart.isPresent()
                ? sameCart
                : Optional.ofNullable(submissions.findOpen(customer, submission.cartId()))
                        .map(this::became);
    }

    private Submitted became(SubmissionRecord submission) {
        return submission.state() == SubmissionRecord.State.OPEN
                ? new Submitted.SetAside(submission.id())
                : became(submission.orderId(), submission.customerId())
                        .orElseThrow(() -> new SubmissionRefused(Reason.EMPTY_CART));
    }

    private Optional<Submitted> became(long cartId, long customerId) {
        Optional<Submitted> order = Optional.ofNullable(orders.findByOrderId(cartId, customerId))
                .map(found -> new Submitted.Placed(found.getOrderNumber()));
        return order.or(() -> Optional.ofNullable(drafts.findByOrderId(cartId, customerId))
                .map(found -> new Submitted.Drafted(found.getReference())));
    }

    private void checkWhatTheBuyerSaw(Submission submission, Order cart, CompanyLocation location) {
        Submission.Page page = submission.page();
        if (page.shownTotal() != null
                && page.shownTotal().compareTo(cart.getTotal().getAmount()) != 0) {
            throw SubmissionRefused.priceChanged(page.shownTotal());
        }
        String poNumber = PoNumber.normalise(submission.poNumber());
        if (page.asksAboutPoNumber() && poNumber != null && orders.isPoNumberUsed(location.getId(), poNumber)) {
            throw new SubmissionRefused(Reason.PO_NUMBER_USED);
        }
    }

    private static ChargeRequest chargeOf(SubmissionRecord submission, CompanyLocation location, CardDetails card) {
        return new ChargeRequest(
                submission.chargeKey(),
                submission.isDraft() ? ChargePurpose.DRAFT_DEPOSIT : ChargePurpose.ORDER,
                submission.chargeKey(),
                submission.orderId(),
                payer(location, submission.customerId()),
                submission.dueNow(),
                submission.currency(),
                card);
    }

    private static ChargeRequest.Payer payer(CompanyLocation location, long customerId) {
        return new ChargeRequest.Payer(location.getCompany().getId(), location.getId(), customerId);
    }

    private Submitted pay(Begun begun) {
        try {
            charges.charge(begun.toPay());
        } catch (CardGone e) {
            return release(begun.submissionId(), new SubmissionRefused(Reason.CARD_GONE, e), Optional.empty(), false);
        }
        return finish(begun.submissionId(), false);
    }

    /**
     * Ends a submission by what is known of its charge.
     *
     * @param interrupted whether the buyer is gone and learns by mail what became of it
     * @return what it became; set aside while nobody knows
     * @throws SubmissionRefused when it was released
     */
    private Submitted finish(long submissionId, boolean interrupted) {
        Optional<Charge> charge = charges.findByKey(SubmissionRecord.chargeKey(submissionId));
        ChargeOutcome outcome = charge.map(it -> it.getState().outcome()).orElse(ChargeOutcome.DECLINED);
        return switch (outcome) {
            case UNKNOWN -> new Submitted.SetAside(submissionId);
            case DECLINED -> {
                Reason reason = charge.isPresent() ? Reason.CARD_DECLINED : Reason.FAILED;
                yield release(
                        submissionId,
                        new SubmissionRefused(
                                reason, charge.map(Charge::getMessage).orElse(null)),
                        charge,
                        interrupted);
            }
            case CAPTURED, AUTHORIZED -> {
                try {
                    yield inTransaction(() -> place(submissionId, charge.orElseThrow()));
                } catch (SubmissionRefused refused) {
                    yield release(submissionId, refused, charge, interrupted);
                } catch (RuntimeException e) {
                    LOG.error("Submission {} was charged and cannot be placed", submissionId, e);
                    yield release(submissionId, new SubmissionRefused(Reason.FAILED, e), charge, interrupted);
                }
            }
        };
    }

    private Submitted place(long submissionId, Charge charge) {
        SubmissionRecord submission = lock(submissionId);
        if (submission.state() != SubmissionRecord.State.OPEN) {
            return became(submission);
        }
        Order cart = orderService.findOrderById(submission.orderId());
        CompanyLocation location = companyService.findLocationById(submission.locationId());
        submission.done(clock.instant());
        return placing.place(cart, location, submission, Optional.of(charge));
    }

    /** Gives the cart and the money back. Whoever comes second finds what the first one made of it. */
    private Submitted release(
            long submissionId, SubmissionRefused refused, Optional<Charge> charge, boolean interrupted) {
        return inTransaction(() -> {
                    SubmissionRecord submission = lock(submissionId);
                    if (submission.state() == SubmissionRecord.State.DONE) {
                        return Optional.of(became(submission));
                    }
                    charge.ifPresent(it -> charges.giveBack(it.getId(), Actor.SYSTEM));
                    if (submission.state() == SubmissionRecord.State.OPEN) {
                        release(submission, refused.reason(), interrupted);
                    }
                    return Optional.<Submitted>empty();
                })
                .orElseThrow(() -> refused);
    }

    private void release(SubmissionRecord submission, Reason reason, boolean interrupted) {
        Order cart = orderService.findOrderById(submission.orderId());
        cart.setStatus(OrderStatus.IN_PROCESS);
        carts.saved(cart, false);
        submission.released(reason, clock.instant());
        if (interrupted) {
            CompanyLocation location = companyService.findLocationById(submission.locationId());
            placing.recordRelease(submission, location, reason);
            orderMails.queueNotPlaced(cart, location, submission, reason);
        }
    }

    private SubmissionRecord lock(long submissionId) {
        SubmissionRecord submission = submissions.lock(submissionId);
        if (submission == null) {
            throw new IllegalStateException("There is no submission " + submissionId);
        }
        return submission;
    }

    @Override
    public Optional<Submitted> earlier(long customerId, String key) {
        return inTransaction(() -> {
            SubmissionRecord submission = submissions.findByKey(customerId, key);
            if (submission != null) {
                return Optional.of(became(submission));
            }
            OptionalLong cartId = SubmissionKey.cartIdOf(key);
            return cartId.isEmpty() ? Optional.<Submitted>empty() : became(cartId.getAsLong(), customerId);
        });
    }

    @Override
    public Optional<Progress> progress(long customerId, long submissionId) {
        return inTransaction(() -> Optional.ofNullable(submissions.find(submissionId))
                .filter(submission -> submission.customerId() == customerId)
                .map(submission -> submission.state() == SubmissionRecord.State.RELEASED
                        ? new Progress(Optional.empty(), submission.problem())
                        : new Progress(Optional.of(became(submission)), null)));
    }

    @Override
    public void finishInterrupted() {
        Instant now = clock.instant();
        for (Long id : inTransaction(() -> submissions.open(now.minus(GRACE), BATCH))) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            try {
                finishInterrupted(id, now);
            } catch (SubmissionRefused refused) {
                LOG.warn("Submission {} came to nothing: {}", id, refused.getMessage());
            } catch (RuntimeException e) {
                LOG.error("Submission {} is tried again", id, e);
            }
        }
    }

    private void finishInterrupted(long id, Instant now) {
        boolean chargeMayBegin = charges.findByKey(SubmissionRecord.chargeKey(id))
                        .isEmpty()
                && inTransaction(() -> submissions.find(id)).createdAt().isAfter(now.minus(LONGEST_WITHOUT_CHARGE));
        if (!chargeMayBegin) {
            finish(id, true);
        }
    }

    /** A session that stays open must not go on with what was rolled back. */
    private <T> T inTransaction(Supplier<T> act) {
        try {
            return new TransactionTemplate(transactionManager).execute(status -> act.get());
        } catch (RuntimeException e) {
            em.clear();
            throw e;
        }
    }
}
