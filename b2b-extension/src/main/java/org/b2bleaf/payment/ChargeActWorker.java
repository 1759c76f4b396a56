package org.b2bleaf.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.Resource;
import org.b2bleaf.payment.CardGateway.NotDone;
import org.b2bleaf.payment.rules.ChargeActKind;
import org.b2bleaf.payment.rules.ChargeActRetry;
import org.b2bleaf.payment.rules.ChargeActState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The work of the job {@code b2b-charges} beside {@link GiveBacks}: asks gateways to do what was noted. */
@Service("b2bChargeActWorker")
public class ChargeActWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ChargeActWorker.class);

    private static final int BATCH = 50;
    private static final int MAX_NOTE = 500;
    private static final Duration CLAIM = Duration.ofMinutes(5);

    @Resource(name = "b2bChargeDao")
    protected ChargeDao dao;

    @Resource(name = "b2bChargeActEnds")
    protected ChargeActEnds ends;

    @Resource(name = "b2bCardGateway")
    protected CardGateway gateway;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    /** Called every few seconds, on one node at a time. */
    public void work() {
        Date now = Date.from(clock.instant());
        for (Long id : inTransaction(() -> dao.dueActs(now, BATCH))) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            claim(id).ifPresent(this::run);
        }
    }

    private record Claimed(ChargeAct act, Charge charge) {}

    private Optional<Claimed> claim(long id) {
        Instant now = clock.instant();
        return inTransaction(() -> {
            boolean toldWhy = dao.findAct(id).getNote() != null;
            if (!dao.claimAct(id, Date.from(now), Date.from(now.plus(CLAIM)))) {
                return Optional.empty();
            }
            ChargeAct act = dao.findAct(id);
            Charge charge = dao.find(act.getChargeId());
            if (ChargeActRetry.wasInterrupted(act.getKind(), act.getAttempts(), toldWhy)) {
                ends.failed(act, "Interrupted: nobody knows whether the gateway did it");
                return Optional.empty();
            }
            if (act.getKind() == ChargeActKind.CAPTURE && !charge.getState().isHeld()) {
                ends.failed(act, "The reservation was let go");
                return Optional.empty();
            }
            return Optional.of(new Claimed(act, charge));
        });
    }

    private void run(Claimed claimed) {
        ChargeAct act = claimed.act();
        try {
            switch (act.getKind()) {
                case CAPTURE -> gateway.capture(claimed.charge(), act.getAmount(), act.getKey());
                case REFUND -> gateway.refund(claimed.charge(), act.getAmount(), act.getKey());
            }
        } catch (NotDone e) {
            LOG.warn("{} of charge {} was not done: {}", act.getKind(), act.getChargeId(), e.toString());
            failed(act, e);
            return;
        }
        inTransaction(() -> {
            ends.done(act);
            return null;
        });
    }

    private void failed(ChargeAct act, NotDone reason) {
        String note = reason.getMessage() == null ? reason.toString() : reason.getMessage();
        String kept = note.length() <= MAX_NOTE ? note : note.substring(0, MAX_NOTE);
        Optional<Duration> pause =
                ChargeActRetry.pauseAfter(act.getKind(), act.getAttempts(), reason.isHopeless(), reason.isUnknown());
        Instant now = clock.instant();
        inTransaction(() -> {
            if (pause.isPresent()) {
                Date next = Date.from(now.plus(pause.get()));
                dao.moveAct(act.getId(), ChargeActState.DUE, ChargeActState.DUE, kept, next, Date.from(now));
            } else {
                ends.failed(act, kept);
            }
            return null;
        });
    }

    private <T> T inTransaction(Supplier<T> act) {
        return new TransactionTemplate(transactionManager).execute(status -> act.get());
    }
}
