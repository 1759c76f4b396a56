package org.b2bleaf.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.payment.rules.ChargeActState;
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

    /**
     * Cards of a person that the gateway has declined since a moment, and those of which it is not known yet. Those that
     * it was not asked for do not count, or nobody who goes on trying would ever get through again.
     */
    long triesInVain(long customerId, Date since) {
        return em.createQuery(
                        """
                        select count(c) from B2bCharge c where c.customerId = :customer and (
                          c.state = 'DECLINED' and c.nextAttemptAt >= :since and c.gateway is not null
                          or c.state in ('STARTED', 'UNKNOWN') and c.createdAt >= :since)""",
                        Long.class)
                .setParameter("customer", customerId)
                .setParameter("since", since)
                .getSingleResult();
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

    /** Notes that a reservation was taken, or a part of it; the rest lapses. */
    boolean captured(long id, BigDecimal amount, Date now) {
        return em.createQuery(
                                """
                                update B2bCharge c set c.state = 'CAPTURED', c.captured = true, c.amount = :amount,
                                c.changedAt = :now where c.id = :id and c.state = 'AUTHORIZED'""")
                        .setParameter("amount", amount)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    void insert(ChargeActImpl act) {
        em.persist(act);
    }

    /** As it is stored now. */
    ChargeActImpl findAct(long id) {
        ChargeActImpl act = em.find(ChargeActImpl.class, id);
        if (act != null) {
            em.refresh(act);
        }
        return act;
    }

    boolean isActKnown(String key) {
        return em.createQuery("select count(a) from B2bChargeAct a where a.key = :key", Long.class)
                        .setParameter("key", key)
                        .getSingleResult()
                > 0;
    }

    /** The oldest first. */
    List<ChargeAct> acts(Collection<Long> chargeIds) {
        return chargeIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a from B2bChargeAct a where a.chargeId in (:charges) order by a.id",
                                ChargeAct.class)
                        .setParameter("charges", chargeIds)
                        .getResultList();
    }

    List<Long> dueActs(Date now, int limit) {
        return em.createQuery(
                        """
                        select a.id from B2bChargeAct a where a.state = 'DUE' and a.nextAttemptAt <= :now
                        order by a.nextAttemptAt, a.id""",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Sets one aside for the caller until the given moment, and forgets why the attempt before failed. */
    boolean claimAct(long id, Date now, Date until) {
        return em.createQuery(
                                """
                                update B2bChargeAct a set a.attempts = a.attempts + 1, a.nextAttemptAt = :until, a.note = null
                                where a.id = :id and a.state = 'DUE' and a.nextAttemptAt <= :now""")
                        .setParameter("until", until)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /**
     * Says how far an act is.
     *
     * @param from the state that it is in, or nothing is changed
     * @param note null for none
     * @param nextAttempt null when it is not tried again
     */
    boolean moveAct(long id, ChargeActState from, ChargeActState to, String note, Date nextAttempt, Date now) {
        return em.createQuery(
                                """
                                update B2bChargeAct a set a.state = :to, a.note = :note, a.nextAttemptAt = :next,
                                a.changedAt = :now where a.id = :id and a.state = :from""")
                        .setParameter("to", to.name())
                        .setParameter("note", note)
                        .setParameter("next", nextAttempt)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .setParameter("from", from.name())
                        .executeUpdate()
                == 1;
    }

    /** Counts anew, when somebody wants a failed act to be tried once more. */
    boolean retryAct(long id, Date now) {
        return em.createQuery(
                                """
                                update B2bChargeAct a set a.state = 'DUE', a.attempts = 0, a.nextAttemptAt = :now,
                                a.changedAt = :now, a.note = null where a.id = :id and a.state = 'FAILED'""")
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
                            + " or exists (select a.id from B2bChargeAct a where a.chargeId = c.id and a.state = 'FAILED')"
                            + " or (c.state in ('CAPTURED', 'AUTHORIZED') and c.usedAt is null and c.changedAt < ?))",
                    Date.from(unusedSince));
        }
        if (!text.isBlank()) {
            where.and("lower(c.reference) like ? escape '!'", Where.containing(text.strip()));
        }
        return where;
    }
}
