package org.b2bleaf.ordering;

import java.util.List;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.ordering.drafts.DraftContents;
import org.b2bleaf.ordering.drafts.rules.Consent;
import org.b2bleaf.ordering.rules.Scope;
import org.springframework.stereotype.Repository;

/** Reads and writes draft orders. As in {@link B2bOrderDao}, what a viewer may see is part of each query. */
@Repository("b2bDraftOrderDao")
public class DraftOrderDao {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bDraftContents")
    protected DraftContents contents;

    /** @param draft whose order of Broadleaf is priced and stored */
    public void insert(DraftOrder draft) {
        em.persist(draft);
        contents.open(draft);
    }

    /**
     * For hooks, which act for the shop and not for a viewer.
     *
     * @return null when this order of Broadleaf has none
     */
    public DraftOrder findByOrderId(long orderId) {
        return first(new Conditions().and("o.order.id = ?", orderId));
    }

    /**
     * What a buyer's cart became.
     *
     * @return null when it became none
     */
    public DraftOrder findByOrderId(long orderId, long placedById) {
        return first(new Conditions().and("o.order.id = ?", orderId).and("o.placedBy.id = ?", placedById));
    }

    /** @return null for a draft that does not exist, and likewise for one that the viewer may not see */
    public DraftOrder findByReference(String reference, List<Scope> scopes) {
        return first(new Conditions().in(scopes).and("o.reference = ?", reference));
    }

    private DraftOrder first(Conditions conditions) {
        return conditions
                .applyTo(em.createQuery("select o from B2bDraft o" + conditions.where(), DraftOrder.class))
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * One page of the drafts that the viewer may see, newest first, in one statement.
     *
     * @param after the last draft of the page before; null for the first page
     */
    public List<DraftOrder> list(List<Scope> scopes, OrderPosition after, int limit) {
        Conditions conditions = new Conditions().in(scopes).after(after);
        return conditions
                .applyTo(em.createQuery(
                        "select o from B2bDraft o" + conditions.where() + " order by o.submittedAt desc, o.id desc",
                        DraftOrder.class))
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many drafts that the viewer may see ask the buyer for an answer or a payment. */
    long countWaitingForBuyer(List<Scope> scopes) {
        Conditions conditions =
                new Conditions().in(scopes).and("(o.status = 'INVOICED' or o.consent = ?)", Consent.ASKED.name());
        return conditions
                .applyTo(em.createQuery("select count(o) from B2bDraft o" + conditions.where(), Long.class))
                .getSingleResult();
    }
}
