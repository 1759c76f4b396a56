package org.b2bleaf.ordering.money;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.Resource;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.money.rules.MinorUnit;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.money.CardPayment.Outcome;
import org.b2bleaf.ordering.money.rules.OrderSums;
import org.b2bleaf.ordering.money.rules.PaymentKind;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.CardGone;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.payment.ChargeGone;
import org.b2bleaf.payment.ChargeRequest;
import org.b2bleaf.payment.ChargeResult;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@inheritDoc}
 *
 * <p>First, in a transaction, the order is held for one charge; then, outside any, the gateway is asked; then, in another one,
 * the payment is written down. Whoever is interrupted leaves a record that names its charge, from where
 * {@link #finishInterrupted} goes on: no second charge begins before the first one is known to have failed.
 */
@Service("b2bOrderPayments")
public class OrderPaymentsImpl implements OrderPayments {

    private static final Logger LOG = LoggerFactory.getLogger(OrderPaymentsImpl.class);

    /** The request that pays goes on by itself for so long after the gateway's answer; what is older was interrupted. */
    private static final Duration OWN_PACE = Duration.ofSeconds(20);

    /** Younger payments are not looked at. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    /** A payment that has no charge after so long will get none: its node died. */
    private static final Duration LONGEST_BEGINNING = Duration.ofMinutes(3);

    private static final int BATCH = 50;

    private static final int MAX_KEY = 64;

    @Resource(name = "b2bPaymentDao")
    protected PaymentDao dao;

    @Resource(name = "b2bPaymentLedger")
    protected PaymentLedger ledger;

    @Resource(name = "b2bCardCharges")
    protected CardCharges charges;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    public BigDecimal payable(long b2bOrderId) {
        return inTransaction(() -> dao.find(b2bOrderId)
                .filter(order -> !dao.isBeingPaid(b2bOrderId))
                .map(this::payable)
                .orElse(BigDecimal.ZERO));
    }

    private BigDecimal payable(B2bOrder order) {
        return order.getStatus() == OrderStatus.CANCELLED
                ? BigDecimal.ZERO
                : OrderSums.of(order.getTotal(), PaymentLedger.postings(dao.entries(order.getId())))
                        .payable();
    }

    @Override
    public boolean isUnderWay(long b2bOrderId) {
        return inTransaction(() -> dao.isBeingPaid(b2bOrderId));
    }

    @Override
    public CardPayment pay(PaymentByCard payment) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A card is charged outside of any transaction");
        }
        Started started = inTransaction(() -> begin(payment));
        if (started.answer() != null) {
            return started.answer();
        }
        ChargeResult result;
        try {
            result = charges.charge(started.request());
        } catch (CardGone e) {
            release(started.recordId());
            return CardPayment.of(Outcome.CARD_GONE, started.request().amount());
        }
        return switch (result.outcome()) {
            case CAPTURED, AUTHORIZED -> finish(started.recordId(), result.chargeId());
            case DECLINED -> {
                release(started.recordId());
                yield new CardPayment(Outcome.CARD_DECLINED, started.request().amount(), result.message());
            }
            case UNKNOWN -> CardPayment.of(Outcome.UNDER_WAY, started.request().amount());
        };
    }

    /** Either the answer or the charge to make. */
    private record Started(CardPayment answer, ChargeRequest request, long recordId) {

        static Started answering(Outcome outcome, BigDecimal amount) {
            return new Started(CardPayment.of(outcome, amount), null, 0);
        }
    }

    private Started begin(PaymentByCard payment) {
        String key = payment.key();
        if (key != null && (key.isBlank() || key.length() > MAX_KEY)) {
            throw new IllegalArgumentException("No key of a form: " + key);
        }
        B2bOrder order = dao.lock(payment.b2bOrderId()).orElse(null);
        if (order == null) {
            return Started.answering(Outcome.NOTHING_PAYABLE, null);
        }
        Optional<CardPaymentRecord> before = dao.findCardPayment(order.getId(), key);
        if (before.isPresent()) {
            return new Started(became(before.get()), null, 0);
        }
        if (dao.isBeingPaid(order.getId())) {
            return Started.answering(Outcome.UNDER_WAY, null);
        }
        BigDecimal payable = payable(order);
        if (payable.signum() <= 0) {
            return Started.answering(Outcome.NOTHING_PAYABLE, null);
        }
        if (payment.shownPayable() != null && payment.shownPayable().compareTo(payable) != 0) {
            return Started.answering(Outcome.MOVED, payable);
        }
        BigDecimal amount = payment.amount() == null ? payable : payment.amount();
        if (amount.signum() <= 0) {
            return Started.answering(Outcome.AMOUNT_NOT_POSITIVE, null);
        }
        if (MinorUnit.round(amount, order.getCurrency()).compareTo(amount) != 0) {
            return Started.answering(Outcome.AMOUNT_NOT_UNDERSTOOD, null);
        }
        if (amount.compareTo(payable) > 0) {
            return Started.answering(Outcome.MORE_THAN_PAYABLE, payable);
        }
        if (payment.card() == null || !payment.card().isGiven()) {
            return Started.answering(Outcome.CARD_MISSING, amount);
        }
        if (!charges.mayCharge(payment.card(), payer(order, payment))) {
            return Started.answering(Outcome.CARD_GONE, amount);
        }
        CardPaymentRecord started = dao.insert(new CardPaymentRecord(payment, amount, clock.instant()));
        return new Started(null, request(order, started, payment), started.id());
    }

    private static ChargeRequest request(B2bOrder order, CardPaymentRecord started, PaymentByCard payment) {
        return new ChargeRequest(
                started.chargeKey(),
                ChargePurpose.ORDER_PAYMENT,
                order.getOrderNumber(),
                order.getOrder().getId(),
                payer(order, payment),
                MinorUnit.round(started.amount(), order.getCurrency()),
                order.getCurrency(),
                payment.card());
    }

    private static ChargeRequest.Payer payer(B2bOrder order, PaymentByCard payment) {
        return new ChargeRequest.Payer(
                order.getCompany().getId(), order.getLocation().getId(), payment.customerId());
    }

    /** What a form became that was sent before. */
    private CardPayment became(CardPaymentRecord payment) {
        return switch (payment.state()) {
            case OPEN -> CardPayment.of(Outcome.UNDER_WAY, payment.amount());
            case RELEASED -> CardPayment.of(Outcome.FAILED, payment.amount());
            case DONE -> {
                boolean reserved = charges.findByKey(payment.chargeKey())
                        .filter(charge -> !charge.isCaptured())
                        .isPresent();
                yield CardPayment.of(reserved ? Outcome.RESERVED : Outcome.PAID, payment.amount());
            }
        };
    }

    private CardPayment finish(long recordId, long chargeId) {
        try {
            return inTransaction(() -> writeDown(recordId, chargeId));
        } catch (PaymentRefused | ChargeGone | DataAccessException e) {
            LOG.warn("Payment {} was charged and does not fit any more: the money is given back", recordId, e);
        } catch (RuntimeException e) {
            LOG.error("Payment {} was charged and cannot be written down: the money is given back", recordId, e);
        }
        return takeBack(recordId, chargeId);
    }

    private CardPayment writeDown(long recordId, long chargeId) {
        CardPaymentRecord payment = lock(recordId);
        if (payment.state() != CardPaymentRecord.State.OPEN) {
            // The job, or the request, was faster.
            return became(payment);
        }
        B2bOrder order = dao.find(payment.b2bOrderId()).orElseThrow();
        Charge charge = charges.use(chargeId, ChargePurpose.ORDER_PAYMENT, order.getOrderNumber());
        PaymentKind kind = charge.isCaptured() ? PaymentKind.CAPTURED : PaymentKind.AUTHORIZED;
        String actor = payment.customerId() == null ? Actor.SYSTEM : Actor.customer(payment.customerId());
        Booking.Line line = Booking.Line.ofCharge(kind, charge.getAmount(), chargeId);
        ledger.book(order, Booking.of(order.getId(), PaymentLedger.keyOfCharge(chargeId), actor, line));
        payment.done(clock.instant());
        return CardPayment.of(charge.isCaptured() ? Outcome.PAID : Outcome.RESERVED, payment.amount());
    }

    /** The order first, as everybody does. */
    private CardPaymentRecord lock(long recordId) {
        dao.lock(dao.findCardPayment(recordId).b2bOrderId());
        return dao.findCardPayment(recordId);
    }

    private CardPayment takeBack(long recordId, long chargeId) {
        return inTransaction(() -> {
            CardPaymentRecord payment = lock(recordId);
            if (payment.state() == CardPaymentRecord.State.DONE) {
                return became(payment);
            }
            charges.giveBack(chargeId, Actor.SYSTEM);
            if (payment.state() == CardPaymentRecord.State.OPEN) {
                payment.released(clock.instant());
            }
            return CardPayment.of(Outcome.FAILED, payment.amount());
        });
    }

    private void release(long recordId) {
        inTransaction(() -> {
            CardPaymentRecord payment = lock(recordId);
            if (payment.state() == CardPaymentRecord.State.OPEN) {
                payment.released(clock.instant());
            }
            return null;
        });
    }

    @Override
    public void finishInterrupted() {
        Instant now = clock.instant();
        for (Long id : inTransaction(() -> dao.openCardPayments(now.minus(GRACE), BATCH))) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            try {
                resume(id, now);
            } catch (RuntimeException e) {
                LOG.error("Payment {} could not be gone on with", id, e);
            }
        }
    }

    private void resume(long recordId, Instant now) {
        CardPaymentRecord payment = inTransaction(() -> dao.findCardPayment(recordId));
        Optional<Charge> begun = charges.findByKey(payment.chargeKey());
        if (begun.isEmpty()) {
            if (payment.createdAt().isBefore(now.minus(LONGEST_BEGINNING))) {
                release(recordId);
            }
            return;
        }
        Charge charge = begun.get();
        if (charge.getChangedAt().toInstant().isAfter(now.minus(OWN_PACE)) && charge.getSettledBy() == null) {
            return;
        }
        switch (charge.getState().outcome()) {
            case CAPTURED, AUTHORIZED -> finish(recordId, charge.getId());
            case DECLINED -> release(recordId);
            case UNKNOWN -> {
                // The merchant has to find out.
            }
        }
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
