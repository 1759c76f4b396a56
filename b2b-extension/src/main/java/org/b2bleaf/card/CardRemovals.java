package org.b2bleaf.card;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.Resource;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.card.CardVault.NotForgotten;
import org.b2bleaf.card.rules.RemovalRetries;
import org.b2bleaf.payment.StoredCard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The work of the job {@code b2b-saved-cards}: removes the cards of archived locations, and has gateways forget removed ones. */
@Service("b2bCardRemovals")
public class CardRemovals {

    private static final Logger LOG = LoggerFactory.getLogger(CardRemovals.class);

    private static final int BATCH = 50;
    private static final int MAX_NOTE = 500;
    private static final Duration CLAIM = Duration.ofMinutes(5);

    @Resource(name = "b2bSavedCardDao")
    protected SavedCardDao dao;

    @Resource(name = "b2bCardVault")
    protected CardVault vault;

    @Resource(name = "b2bSavedCardTrail")
    protected SavedCardTrail trail;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    /** Called every few seconds, on one node at a time. */
    public void work() {
        for (Long id : inTransaction(() -> dao.ofArchivedLocations(BATCH))) {
            inTransaction(() -> {
                if (dao.remove(id, Actor.SYSTEM, Date.from(clock.instant()))) {
                    trail.removedWithLocation(dao.find(id));
                }
                return null;
            });
        }
        Date now = Date.from(clock.instant());
        for (Long id : inTransaction(() -> dao.dueToForget(now, BATCH))) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            claim(id).ifPresent(this::forget);
        }
    }

    private record Claimed(long id, StoredCard card, int attempts) {}

    private Optional<Claimed> claim(long id) {
        Instant now = clock.instant();
        return inTransaction(() -> {
            if (!dao.claim(id, Date.from(now), Date.from(now.plus(CLAIM)))) {
                return Optional.empty();
            }
            SavedCardImpl card = dao.find(id);
            return Optional.of(new Claimed(id, card.stored(), card.getAttempts()));
        });
    }

    private void forget(Claimed claimed) {
        try {
            if (claimed.card() != null) {
                vault.forget(claimed.card());
            }
        } catch (NotForgotten e) {
            postpone(claimed, e.getMessage());
            return;
        } catch (RuntimeException e) {
            postpone(claimed, e.getClass().getSimpleName());
            return;
        }
        inTransaction(() -> {
            if (dao.forgotten(claimed.id())) {
                trail.forgotten(dao.find(claimed.id()));
            }
            return null;
        });
    }

    private void postpone(Claimed claimed, String why) {
        String note = why == null ? "No answer" : why;
        String kept = note.length() <= MAX_NOTE ? note : note.substring(0, MAX_NOTE);
        LOG.warn("The gateway has not forgotten card {} yet: {}", claimed.id(), kept);
        Date next = Date.from(clock.instant().plus(RemovalRetries.pauseAfter(claimed.attempts())));
        inTransaction(() -> {
            dao.postpone(claimed.id(), kept, next);
            if (RemovalRetries.needsHand(claimed.attempts())) {
                trail.notForgotten(dao.find(claimed.id()), kept);
            }
            return null;
        });
    }

    private <T> T inTransaction(Supplier<T> act) {
        return new TransactionTemplate(transactionManager).execute(status -> act.get());
    }
}
