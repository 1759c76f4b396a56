package org.b2bleaf.admin.ordering;

import java.util.Arrays;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.ordering.rules.DraftStatus;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is still open with a company, shown before it is archived. */
@Repository("b2bOpenBusiness")
public class OpenBusiness {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** Orders with something still to pay. */
    @Transactional(value = "blTransactionManager", readOnly = true)
    public long unpaidOrders(long companyId) {
        return em.createQuery(
                        "select count(o) from B2bOrder o"
                                + " where o.company.id = :company and o.openAmount > 0 and o.status <> :cancelled",
                        Long.class)
                .setParameter("company", companyId)
                .setParameter("cancelled", OrderStatus.CANCELLED.name())
                .getSingleResult();
    }

    /** Drafts that wait for the merchant or for a payment. */
    @Transactional(value = "blTransactionManager", readOnly = true)
    public long openDrafts(long companyId) {
        List<String> open = Arrays.stream(DraftStatus.values())
                .filter(DraftStatus::isOpen)
                .map(Enum::name)
                .toList();
        return em.createQuery(
                        "select count(d) from B2bDraft d where d.company.id = :company and d.status in (:open)",
                        Long.class)
                .setParameter("company", companyId)
                .setParameter("open", open)
                .getSingleResult();
    }
}
