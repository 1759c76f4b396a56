package org.b2bleaf.membership;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyImpl;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.company.rules.Permission;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.hibernate.Session;
import org.springframework.stereotype.Repository;

/** What {@link MembershipService} must know before it changes anything. */
@Repository("b2bMembershipDao")
public class MembershipDao {

    private static final String COMPANIES = "B2B_COMPANY";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /**
     * Makes changes of this company's members wait for each other until this transaction ends. Must come before anything
     * is read that the changes depend on. By an update, as not every database locks what it only reads.
     *
     * @return the company as it is now; null when there is none
     */
    public Company lock(long companyId) {
        // Naming the table keeps Hibernate from emptying the whole second-level cache, as it does for unknown SQL.
        int rows = em.unwrap(Session.class)
                .createSQLQuery("update " + COMPANIES + " set VERSION = VERSION where COMPANY_ID = :company")
                .addSynchronizedQuerySpace(COMPANIES)
                .setLong("company", companyId)
                .executeUpdate();
        if (rows == 0) {
            return null;
        }
        Company company = em.find(CompanyImpl.class, companyId);
        // The request may have read it before it had to wait.
        em.refresh(company);
        return company;
    }

    Customer customer(long customerId) {
        return em.find(CustomerImpl.class, customerId);
    }

    Map<Long, ShopCustomer> customers(Collection<Long> ids) {
        return em
                .createQuery(
                        """
                        select c.id, c.firstName, c.lastName, c.emailAddress, c.registered, c.deactivated
                        from CustomerImpl c where c.id in (:ids)""",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(row -> new ShopCustomer(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        Boolean.TRUE.equals(row[4]),
                        Boolean.TRUE.equals(row[5])))
                .collect(Collectors.toMap(ShopCustomer::id, customer -> customer));
    }

    /** Those of the customers who belong to the company. */
    Set<Long> members(long companyId, Collection<Long> customerIds) {
        return new HashSet<>(em.createQuery(
                        """
                        select m.customer.id from B2bMember m
                        where m.company.id = :company and m.customer.id in (:customers)""",
                        Long.class)
                .setParameter("company", companyId)
                .setParameter("customers", customerIds)
                .getResultList());
    }

    /** Those of the locations that are of the company, with their status. */
    Map<Long, ActiveStatus> locations(long companyId, Collection<Long> locationIds) {
        Map<Long, ActiveStatus> locations = new HashMap<>();
        em.createQuery(
                        "select l.id, l.status from B2bLocation l where l.company.id = :company and l.id in (:locations)",
                        Object[].class)
                .setParameter("company", companyId)
                .setParameter("locations", locationIds)
                .getResultList()
                .forEach(row -> locations.put((Long) row[0], ActiveStatus.valueOf((String) row[1])));
        return locations;
    }

    /** What the customers have at the locations, by customer and location. */
    Map<Long, Map<Long, Permission>> permissions(Collection<Long> customerIds, Collection<Long> locationIds) {
        Map<Long, Map<Long, Permission>> permissions = new HashMap<>();
        em.createQuery(
                        """
                        select p.customer.id, p.location.id, p.permission from B2bPermission p
                        where p.customer.id in (:customers) and p.location.id in (:locations)""",
                        Object[].class)
                .setParameter("customers", customerIds)
                .setParameter("locations", locationIds)
                .getResultList()
                .forEach(row -> permissions
                        .computeIfAbsent((Long) row[0], id -> new HashMap<>())
                        .put((Long) row[1], Permission.valueOf((String) row[2])));
        return permissions;
    }

    /** The locations of the company of which these customers are the only location admins, by name. */
    List<AdminlessLocation> withoutAdmin(long companyId, Collection<Long> leaving) {
        return em
                .createQuery(
                        """
                        select l.id, l.name, l.status from B2bLocation l
                        where l.company.id = :company
                        and exists (select 1 from B2bPermission p where p.location.id = l.id
                            and p.permission = :admin and p.customer.id in (:leaving))
                        and not exists (select 1 from B2bPermission q where q.location.id = l.id
                            and q.permission = :admin and q.customer.id not in (:leaving))
                        order by l.name, l.id""",
                        Object[].class)
                .setParameter("company", companyId)
                .setParameter("admin", Permission.LOCATION_ADMIN.name())
                .setParameter("leaving", leaving)
                .getResultList()
                .stream()
                .map(row -> new AdminlessLocation(
                        (Long) row[0],
                        (String) row[1],
                        ActiveStatus.valueOf((String) row[2]).isActive()))
                .toList();
    }
}
