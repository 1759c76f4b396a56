package org.b2bleaf.admin.membership;

import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.company.rules.ActiveStatus;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many customers archiving a company or a location concerns. */
@Repository("b2bBuyers")
public class Buyers {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** Those with a permission at an active location. */
    @Transactional(value = "blTransactionManager", readOnly = true)
    public long ofCompany(long companyId) {
        return em.createQuery(
                        """
                        select count(distinct p.customer.id) from B2bPermission p join p.location l
                        where l.company.id = :company and l.status = :active""",
                        Long.class)
                .setParameter("company", companyId)
                .setParameter("active", ActiveStatus.ACTIVE.name())
                .getSingleResult();
    }

    /** Those with a permission at it. */
    @Transactional(value = "blTransactionManager", readOnly = true)
    public long ofLocation(long locationId) {
        return em.createQuery("select count(p) from B2bPermission p where p.location.id = :location", Long.class)
                .setParameter("location", locationId)
                .getSingleResult();
    }
}
