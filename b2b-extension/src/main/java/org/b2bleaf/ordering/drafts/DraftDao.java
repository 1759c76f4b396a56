package org.b2bleaf.ordering.drafts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.DraftOrderImpl;
import org.b2bleaf.ordering.drafts.DraftFilter.Heap;
import org.b2bleaf.ordering.drafts.rules.Consent;
import org.b2bleaf.ordering.drafts.rules.Difference;
import org.b2bleaf.ordering.rules.DraftStatus;
import org.b2bleaf.persistence.Where;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.springframework.stereotype.Repository;

/** Drafts as those who work on them need them. Called within the transactions of the services of this package. */
@Repository("b2bDraftDao")
public class DraftDao {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** As it is stored now; empty when there is none. */
    Optional<DraftOrder> find(long id) {
        DraftOrder draft = em.find(DraftOrderImpl.class, id);
        if (draft != null) {
            // The request of a browser keeps its session open, and other transactions go past it.
            em.refresh(draft);
        }
        return Optional.ofNullable(draft);
    }

    /** Lets go what was loaded, and what was changed of it and never stored. */
    void forgetEverything() {
        em.clear();
    }

    /** Holds a draft for this transaction, when it is still as somebody saw it. */
    Optional<DraftOrder> claim(long id, int version) {
        return claim(id, new Where().and("d.version = ?", version));
    }

    /** Holds a draft for this transaction. */
    Optional<DraftOrder> claim(long id) {
        return claim(id, new Where());
    }

    /** Holds a draft with which something is to be done. */
    Optional<DraftOrder> claimTask(long id) {
        return claim(id, new Where().and("d.task is not null"));
    }

    /** Holds a draft that is being paid by this charge. */
    Optional<DraftOrder> claimPayment(long id, String key) {
        return claim(id, new Where().and("d.paymentKey = ?", key));
    }

    /** Whoever comes second waits here, and then finds that the condition does not hold any more. */
    private Optional<DraftOrder> claim(long id, Where where) {
        where.and("d.id = ?", id);
        int rows = where.applyTo(em.createQuery("update B2bDraft d set d.version = d.version + 1" + where))
                .executeUpdate();
        return rows == 1 ? find(id) : Optional.empty();
    }

    boolean isBusy(long id) {
        return count(new Where().and("d.id = ?", id).and("(d.task is not null or d.paymentKey is not null)")) > 0;
    }

    /** Those with which something is to be done, the longest waiting first. */
    List<Long> withTask(int limit) {
        return em.createQuery("select d.id from B2bDraft d where d.task is not null order by d.id", Long.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those that are being paid. */
    List<Long> withPayment(int limit) {
        return em.createQuery("select d.id from B2bDraft d where d.paymentKey is not null order by d.id", Long.class)
                .setMaxResults(limit)
                .getResultList();
    }

    List<DraftOrder> list(DraftFilter filter, int first, int limit) {
        String order = filter.heap() == Heap.TO_DO ? "d.submittedAt, d.id" : "d.submittedAt desc, d.id desc";
        Where where = where(filter);
        TypedQuery<DraftOrder> query =
                em.createQuery("select d from B2bDraft d" + where + " order by " + order, DraftOrder.class);
        return where.applyTo(query).setFirstResult(first).setMaxResults(limit).getResultList();
    }

    long count(DraftFilter filter) {
        return count(where(filter));
    }

    private long count(Where where) {
        return where.applyTo(em.createQuery("select count(d) from B2bDraft d" + where, Long.class))
                .getSingleResult();
    }

    private static Where where(DraftFilter filter) {
        Where where = new Where();
        switch (filter.heap()) {
            case TO_DO -> where.and("d.status = ?", DraftStatus.SUBMITTED.name())
                    .and("d.consent <> ?", Consent.ASKED.name());
            case WITH_BUYER -> where.and("d.status = ?", DraftStatus.SUBMITTED.name())
                    .and("d.consent = ?", Consent.ASKED.name());
            case INVOICED, APPROVED, DECLINED -> where.and(
                    "d.status = ?", filter.heap().name());
            case ALL -> {
                // Nothing is left out.
            }
        }
        if (!filter.text().isBlank()) {
            String typed = Where.containing(filter.text().strip());
            where.and(
                    "(lower(d.reference) like ? escape '!' or lower(d.companyName) like ? escape '!'"
                            + " or lower(d.locationName) like ? escape '!' or lower(d.placedByName) like ? escape '!'"
                            + " or lower(d.placedByEmail) like ? escape '!' or lower(d.poNumber) like ? escape '!')",
                    typed,
                    typed,
                    typed,
                    typed,
                    typed,
                    typed);
        }
        return where;
    }

    /** How many there are on each heap; none is left out. */
    Map<Heap, Long> counts() {
        Map<Heap, Long> counts = new EnumMap<>(Heap.class);
        for (Heap heap : Heap.values()) {
            counts.put(heap, 0L);
        }
        em.createQuery(
                        "select d.status, d.consent, count(d) from B2bDraft d group by d.status, d.consent",
                        Object[].class)
                .getResultList()
                .forEach(row -> {
                    counts.merge(heap((String) row[0], (String) row[1]), (Long) row[2], Long::sum);
                    counts.merge(Heap.ALL, (Long) row[2], Long::sum);
                });
        return counts;
    }

    private static Heap heap(String status, String consent) {
        return switch (DraftStatus.valueOf(status)) {
            case SUBMITTED -> consent.equals(Consent.ASKED.name()) ? Heap.WITH_BUYER : Heap.TO_DO;
            case INVOICED -> Heap.INVOICED;
            case APPROVED -> Heap.APPROVED;
            case DECLINED -> Heap.DECLINED;
        };
    }

    Sku findSku(long skuId) {
        return em.find(SkuImpl.class, skuId);
    }

    List<DraftLine> lines(long draftId) {
        return em.createQuery(
                        "select l from B2bDraftLine l where l.draft.id = :draft order by l.lineNo", DraftLine.class)
                .setParameter("draft", draftId)
                .getResultList();
    }

    void insert(DraftLine line) {
        em.persist(line);
    }

    /** A new part of Broadleaf's order. */
    void store(Object part) {
        em.persist(part);
    }

    List<DraftDifference> differences(long draftId) {
        return em.createQuery(
                        "select d from B2bDraftDifference d where d.draft.id = :draft order by d.number",
                        DraftDifference.class)
                .setParameter("draft", draftId)
                .getResultList();
    }

    /** Puts what a check has found in the place of what an earlier one had; what was accepted stays so. */
    List<DraftDifference> replaceDifferences(DraftOrder draft, List<Difference> found) {
        List<DraftDifference> before = differences(draft.getId());
        List<Difference> accepted = before.stream()
                .filter(DraftDifference::isAccepted)
                .map(DraftDifference::difference)
                .toList();
        before.forEach(em::remove);
        em.flush();
        for (Difference difference : found) {
            DraftDifference row = new DraftDifferenceImpl();
            row.setDraft(draft);
            row.setNumber(found.indexOf(difference) + 1);
            row.setKind(difference.kind());
            row.setSubject(difference.subject());
            row.setWas(difference.was());
            row.setNow(difference.now());
            row.setAccepted(accepted.contains(difference));
            em.persist(row);
        }
        return differences(draft.getId());
    }
}
