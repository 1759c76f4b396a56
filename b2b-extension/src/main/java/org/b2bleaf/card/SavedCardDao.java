package org.b2bleaf.card;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.company.rules.ActiveStatus;
import org.springframework.stereotype.Repository;

/**
 * The rows of B2B_SAVED_CARD. Who may see a card is part of each question; every change names the state that it starts from, in
 * the statement itself, so that of two who act at once one finds that it is done.
 */
@Repository("b2bSavedCardDao")
public class SavedCardDao {

    /** A permission in effect at the card's location. */
    private static final String VISIBLE =
            " and c.state = 'ACTIVE' and exists (select p.id from B2bPermission p join p.location l join l.company k"
                    + " where l.id = c.location.id and p.customer.id = :customer and l.status = :active"
                    + " and k.status = :active)";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    SavedCardImpl insert(SavedCardImpl card) {
        em.persist(card);
        em.flush();
        return card;
    }

    /** As it is stored now; null when there is none. */
    SavedCardImpl find(long id) {
        SavedCardImpl card = em.find(SavedCardImpl.class, id);
        if (card != null) {
            // A request keeps its session open, and changes go past it.
            em.refresh(card);
        }
        return card;
    }

    /** @param formKey null for none */
    Optional<SavedCardImpl> findByForm(long customerId, String formKey) {
        return formKey == null
                ? Optional.empty()
                : em
                        .createQuery(
                                "select c.id from B2bSavedCard c where c.addedBy.id = :customer and c.formKey = :key",
                                Long.class)
                        .setParameter("customer", customerId)
                        .setParameter("key", formKey)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .map(this::find);
    }

    /** Those that the customer sees of a location. */
    List<SavedCardImpl> visible(long customerId, long locationId) {
        return em.createQuery(
                        "select c from B2bSavedCard c join fetch c.addedBy where c.location.id = :location" + VISIBLE
                                + " order by c.id",
                        SavedCardImpl.class)
                .setParameter("location", locationId)
                .setParameter("customer", customerId)
                .setParameter("active", ActiveStatus.ACTIVE.name())
                .getResultList();
    }

    /** One of them, whatever its location. */
    Optional<SavedCardImpl> visibleOne(long customerId, long cardId) {
        return em
                .createQuery(
                        "select c from B2bSavedCard c join fetch c.addedBy where c.id = :card" + VISIBLE,
                        SavedCardImpl.class)
                .setParameter("card", cardId)
                .setParameter("customer", customerId)
                .setParameter("active", ActiveStatus.ACTIVE.name())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** How often the customer has tried to save a card, whatever came of it. */
    long tries(long customerId, Date since) {
        return em.createQuery(
                        "select count(c) from B2bSavedCard c where c.addedBy.id = :customer and c.addedAt >= :since",
                        Long.class)
                .setParameter("customer", customerId)
                .setParameter("since", since)
                .getSingleResult();
    }

    long count(long locationId) {
        return em.createQuery(
                        """
                        select count(c) from B2bSavedCard c
                        where c.location.id = :location and c.state in ('ADDING', 'ACTIVE')""",
                        Long.class)
                .setParameter("location", locationId)
                .getSingleResult();
    }

    /** Holds a card that can be paid with until the transaction ends. */
    boolean take(long cardId, long locationId, Date now) {
        return em.createQuery(
                                """
                                update B2bSavedCard c set c.lastUsedAt = :now
                                where c.id = :card and c.location.id = :location and c.state = 'ACTIVE'""")
                        .setParameter("now", now)
                        .setParameter("card", cardId)
                        .setParameter("location", locationId)
                        .executeUpdate()
                == 1;
    }

    /** Nobody pays with it from now on. */
    boolean remove(long cardId, String by, Date now) {
        return em.createQuery(
                                """
                                update B2bSavedCard c set c.state = 'REMOVING', c.removedAt = :now, c.removedBy = :by,
                                c.attempts = 0, c.nextAttemptAt = :now where c.id = :card and c.state = 'ACTIVE'""")
                        .setParameter("now", now)
                        .setParameter("by", by)
                        .setParameter("card", cardId)
                        .executeUpdate()
                == 1;
    }

    /** Cards of locations that nobody buys for any more. */
    List<Long> ofArchivedLocations(int limit) {
        return em.createQuery(
                        """
                        select c.id from B2bSavedCard c join c.location l join l.company k
                        where c.state = 'ACTIVE' and (l.status = :archived or k.status = :archived) order by c.id""",
                        Long.class)
                .setParameter("archived", ActiveStatus.ARCHIVED.name())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those that a person has added, at any location. */
    List<Long> activeOf(long customerId) {
        return em.createQuery(
                        "select c.id from B2bSavedCard c where c.addedBy.id = :customer and c.state = 'ACTIVE' order by c.id",
                        Long.class)
                .setParameter("customer", customerId)
                .getResultList();
    }

    List<Long> dueToForget(Date now, int limit) {
        return em.createQuery(
                        """
                        select c.id from B2bSavedCard c where c.state = 'REMOVING' and c.nextAttemptAt <= :now
                        order by c.nextAttemptAt, c.id""",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Sets one aside for the caller until the given moment, when it is tried again should the caller die. */
    boolean claim(long cardId, Date now, Date until) {
        return em.createQuery(
                                """
                                update B2bSavedCard c set c.attempts = c.attempts + 1, c.nextAttemptAt = :until
                                where c.id = :card and c.state = 'REMOVING' and c.nextAttemptAt <= :now""")
                        .setParameter("until", until)
                        .setParameter("now", now)
                        .setParameter("card", cardId)
                        .executeUpdate()
                == 1;
    }

    void postpone(long cardId, String note, Date until) {
        em.createQuery(
                        """
                        update B2bSavedCard c set c.nextAttemptAt = :until, c.note = :note
                        where c.id = :card and c.state = 'REMOVING'""")
                .setParameter("until", until)
                .setParameter("note", note)
                .setParameter("card", cardId)
                .executeUpdate();
    }

    /** The gateway has forgotten it: what is left tells which card it was. */
    boolean forgotten(long cardId) {
        return em.createQuery(
                                """
                                update B2bSavedCard c set c.state = 'REMOVED', c.token = null, c.gatewayCustomer = null,
                                c.label = null, c.expiry = null, c.nextAttemptAt = null, c.note = null
                                where c.id = :card and c.state = 'REMOVING'""")
                        .setParameter("card", cardId)
                        .executeUpdate()
                == 1;
    }

    /** A session that stays open must not go on with what was rolled back. */
    void forgetEverything() {
        em.clear();
    }
}
