package org.b2bleaf.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.Resource;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.payment.CardGateway.NotGivenBack;
import org.b2bleaf.payment.rules.ChargeAge;
import org.b2bleaf.payment.rules.ChargeState;
import org.b2bleaf.payment.rules.GiveBackRetries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The work of the job {@code b2b-charges}: gives money back, and gives up waiting for answers. The whole of a charge is
 * given back, and a gateway refuses to give back more than it took, so a node that dies after the gateway did it and
 * before the database knows of it does no harm: the next one is refused, and the merchant sees why.
 */
@Service("b2bGiveBacks")
public class GiveBacks {

    private static final Logger LOG = LoggerFactory.getLogger(GiveBacks.class);

    private static final int BATCH = 50;
    private static final int MAX_NOTE = 500;
    private static final Duration CLAIM = Duration.ofMinutes(5);

    @Resource(name = "b2bChargeDao")
    protected ChargeDao dao;

    @Resource(name = "b2bCardGateway")
    protected CardGateway gateway;

    @Resource(name = "b2bChargeAudit")
    protected ChargeAudit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    /** Called every few seconds, on one node at a time. */
    public void work() {
        Instant now = clock.instant();
        inTransaction(() -> dao.giveUpUnanswered(ChargeAge.unansweredSince(now), Date.from(now)));
        for (Long id : inTransaction(() -> dao.dueToGiveBack(Date.from(now), BATCH))) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            claim(id).ifPresent(this::giveBack);
        }
    }

    private Optional<Charge> claim(long id) {
        Instant now = clock.instant();
        return Optional.ofNullable(
                inTransaction(() -> dao.claim(id, Date.from(now), Date.from(now.plus(CLAIM))) ? dao.find(id) : null));
    }

    private void giveBack(Charge charge) {
        try {
            gateway.giveBack(charge);
        } catch (NotGivenBack e) {
            LOG.warn("Charge {} was not given back: {}", charge.getId(), e.toString());
            failed(charge, e);
            return;
        }
        inTransaction(() -> {
            dao.endGiveBack(charge.getId(), ChargeState.GIVEN_BACK, null, Date.from(clock.instant()));
            audit.record(charge, Actor.SYSTEM, "given-back", null);
            return null;
        });
    }

    private void failed(Charge charge, NotGivenBack reason) {
        Instant now = clock.instant();
        String note = cut(reason.getMessage());
        Optional<Duration> pause =
                reason.isHopeless() ? Optional.empty() : GiveBackRetries.pauseAfter(charge.getAttempts());
        inTransaction(() -> {
            if (pause.isPresent()) {
                dao.postpone(charge.getId(), note, Date.from(now.plus(pause.get())));
            } else {
                dao.endGiveBack(charge.getId(), ChargeState.GIVE_BACK_FAILED, note, Date.from(now));
                audit.record(charge, Actor.SYSTEM, "not-given-back", note);
            }
            return null;
        });
    }

    private <T> T inTransaction(Supplier<T> act) {
        return new TransactionTemplate(transactionManager).execute(status -> act.get());
    }

    private static String cut(String text) {
        return text == null || text.length() <= MAX_NOTE ? text : text.substring(0, MAX_NOTE);
    }
}
