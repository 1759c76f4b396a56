package org.b2bleaf.ordering;

import java.util.Arrays;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.ordering.rules.DraftStatus;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is still open with a company or a location, shown before it is archived. */
@Service("b2bOpenBusiness")
public class OpenBusiness {

    private static final List<String> OPEN_DRAFTS = Arrays.stream(DraftStatus.values())
            .filter(DraftStatus::isOpen)
            .map(Enum::name)
            .toList();

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /**
     * @param unpaidOrders orders with something still to pay
     * @param openDrafts drafts that wait for the merchant or for a payment
     */
    public record Open(long unpaidOrders, long openDrafts) {}

    @Transactional(value = "blTransactionManager", readOnly = true)
    public Open ofCompany(long companyId) {
        return open("company", companyId);
    }

    @Transactional(value = "blTransactionManager", readOnly = true)
    public Open ofLocation(long locationId) {
        return open("location", locationId);
    }

    private Open open(String owner, long ownerId) {
        long unpaidOrders = em.createQuery(
                        "select count(o) from B2bOrder o where o." + owner
                                + ".id = :owner and o.openAmount > 0 and o.status <> :cancelled",
                        Long.class)
                .setParameter("owner", ownerId)
                .setParameter("cancelled", OrderStatus.CANCELLED.name())
                .getSingleResult();
        long openDrafts = em.createQuery(
                        "select count(d) from B2bDraft d where d." + owner + ".id = :owner and d.status in (:open)",
                        Long.class)
                .setParameter("owner", ownerId)
                .setParameter("open", OPEN_DRAFTS)
                .getSingleResult();
        return new Open(unpaidOrders, openDrafts);
    }
}
