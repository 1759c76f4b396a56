package org.b2bleaf.payment;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.payment.rules.ChargeOutcome;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.b2bleaf.payment.rules.ChargeState;
import org.b2bleaf.persistence.Where;
import org.springframework.stereotype.Repository;

/**
 * The rows of B2B_CHARGE. Every change names the state that it starts from, in the statement itself, so that of two who act
 * at once one finds that it is done.
 */
@Repository("b2bChargeDao")
public class ChargeDao {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    ChargeImpl insert(ChargeImpl charge) {
        em.persist(charge);
        em.flush();
        return charge;
    }

    /** As it is stored now; null when there is none. */
    ChargeImpl find(long id) {
        ChargeImpl charge = em.find(ChargeImpl.class, id);
        if (charge != null) {
            // A request keeps its session open, and changes go past it.
            em.refresh(charge);
        }
        return charge;
    }

    ChargeImpl findByKey(String key) {
        return em
                .createQuery("select c.id from B2bCharge c where c.key = :key", Long.class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .findFirst()
                .map(this::find)
                .orElse(null);
    }

    List<Charge> chargesFor(ChargePurpose purpose, String reference) {
        return em.createQuery(
                        "select c from B2bCharge c where c.purpose = :purpose and c.reference = :reference order by c.id",
                        Charge.class)
                .setParameter("purpose", purpose.name())
                .setParameter("reference", reference)
                .getResultList();
    }

    /** Notes the gateway's answer, unless somebody has settled the charge meanwhile. */
    boolean answer(long id, CardGateway.Answer answer, String message, Date now) {
        return note(answer, answer.outcome().name(), "c.state in ('STARTED', 'UNKNOWN')", id, message, now);
    }

    /** Notes that money was taken after all of which somebody had said that it was not: it goes back. */
    boolean answerTooLate(long id, CardGateway.Answer answer, String message, Date now) {
        return note(
                answer,
                ChargeState.GIVE_BACK_DUE.name(),
                "c.state = 'DECLINED' and c.settledBy is not null",
                id,
                message,
                now);
    }

    private boolean note(CardGateway.Answer answer, String state, String condition, long id, String message, Date now) {
        return em.createQuery(
                                """
                                update B2bCharge c set c.state = :state, c.captured = :captured, c.gateway = :gateway,
                                c.message = :message, c.rawResponse = :raw, c.gatewayFields = :fields, c.changedAt = :now,
                                c.nextAttemptAt = :now, c.settledBy = null where c.id = :id and """
                                        + " " + condition)
                        .setParameter("state", state)
                        .setParameter("captured", answer.outcome() == ChargeOutcome.CAPTURED)
                        .setParameter("gateway", answer.type())
                        .setParameter("message", message)
                        .setParameter("raw", answer.raw())
                        .setParameter("fields", GatewayFields.write(answer.fields()))
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Takes charges whose node died for unknown. */
    int giveUpUnanswered(Instant startedBefore, Date now) {
        return em.createQuery(
                        """
                        update B2bCharge c set c.state = 'UNKNOWN', c.changedAt = :now
                        where c.state = 'STARTED' and c.createdAt < :before""")
                .setParameter("before", Date.from(startedBefore))
                .setParameter("now", now)
                .executeUpdate();
    }

    boolean use(long id, ChargePurpose purpose, String reference, Date now) {
        return em.createQuery(
                                """
                                update B2bCharge c set c.purpose = :purpose, c.reference = :reference, c.usedAt = :now
                                where c.id = :id and c.state in ('CAPTURED', 'AUTHORIZED') and c.usedAt is null""")
                        .setParameter("purpose", purpose.name())
                        .setParameter("reference", reference)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** @param unusedOnly whether money that is used stays */
    boolean wantBack(long id, boolean unusedOnly, Date now) {
        return em.createQuery(
                                """
                                update B2bCharge c set c.state = 'GIVE_BACK_DUE', c.attempts = 0, c.nextAttemptAt = :now,
                                c.changedAt = :now where c.id = :id and c.state in ('CAPTURED', 'AUTHORIZED')"""
                                        + (unusedOnly ? " and c.usedAt is null" : ""))
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    List<Long> dueToGiveBack(Date now, int limit) {
        return em.createQuery(
                        """
                        select c.id from B2bCharge c where c.state = 'GIVE_BACK_DUE' and c.nextAttemptAt <= :now
                        order by c.nextAttemptAt""",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Sets one aside for the caller until the given moment, when it is tried again should the caller die. */
    boolean claim(long id, Date now, Date until) {
        return em.createQuery(
                                """
                                update B2bCharge c set c.attempts = c.attempts + 1, c.nextAttemptAt = :until
                                where c.id = :id and c.state = 'GIVE_BACK_DUE' and c.nextAttemptAt <= :now""")
                        .setParameter("until", until)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    void postpone(long id, String note, Date until) {
        em.createQuery(
                        """
                        update B2bCharge c set c.nextAttemptAt = :until, c.note = :note
                        where c.id = :id and c.state = 'GIVE_BACK_DUE'""")
                .setParameter("until", until)
                .setParameter("note", note)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Moves a charge on by hand. */
    boolean settle(long id, ChargeState from, ChargeState to, String by, String note, Date now) {
        return em.createQuery(
                                """
                                update B2bCharge c set c.state = :to, c.changedAt = :now, c.nextAttemptAt = :now,
                                c.attempts = 0, c.settledBy = :by, c.note = :note"""
                                        + (to == ChargeState.CAPTURED ? ", c.captured = true" : "")
                                        + " where c.id = :id and c.state = :from")
                        .setParameter("to", to.name())
                        .setParameter("now", now)
                        .setParameter("by", by)
                        .setParameter("note", note)
                        .setParameter("id", id)
                        .setParameter("from", from.name())
                        .executeUpdate()
                == 1;
    }

    /** Ends giving back, one way or the other. */
    void endGiveBack(long id, ChargeState to, String note, Date now) {
        em.createQuery(
                        """
                        update B2bCharge c set c.state = :to, c.changedAt = :now, c.note = :note
                        where c.id = :id and c.state = 'GIVE_BACK_DUE'""")
                .setParameter("to", to.name())
                .setParameter("now", now)
                .setParameter("note", note)
                .setParameter("id", id)
                .executeUpdate();
    }

    boolean retryGiveBack(long id, Date now) {
        return em.createQuery(
                                """
                                update B2bCharge c set c.state = 'GIVE_BACK_DUE', c.attempts = 0, c.nextAttemptAt = :now,
                                c.changedAt = :now where c.id = :id and c.state = 'GIVE_BACK_FAILED'""")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    List<Charge> list(boolean needingHand, String text, Instant unusedSince, int first, int limit) {
        Where where = where(needingHand, text, unusedSince);
        return where.applyTo(em.createQuery("select c from B2bCharge c" + where + " order by c.id desc", Charge.class))
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(boolean needingHand, String text, Instant unusedSince) {
        Where where = where(needingHand, text, unusedSince);
        return where.applyTo(em.createQuery("select count(c) from B2bCharge c" + where, Long.class))
                .getSingleResult();
    }

    private static Where where(boolean needingHand, String text, Instant unusedSince) {
        Where where = new Where();
        if (needingHand) {
            where.and(
                    "(c.state in ('UNKNOWN', 'GIVE_BACK_FAILED')"
                            + " or (c.state in ('CAPTURED', 'AUTHORIZED') and c.usedAt is null and c.changedAt < ?))",
                    Date.from(unusedSince));
        }
        if (!text.isBlank()) {
            where.and("lower(c.reference) like ? escape '!'", Where.containing(text.strip()));
        }
        return where;
    }
}
