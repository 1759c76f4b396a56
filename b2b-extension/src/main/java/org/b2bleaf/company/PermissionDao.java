package org.b2bleaf.company;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import javax.persistence.PersistenceContext;
import org.b2bleaf.company.rules.ActiveStatus;
import org.springframework.stereotype.Repository;

/** Reads and writes members and their permissions. */
@Repository("b2bPermissionDao")
public class PermissionDao {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** A customer's permissions in effect, by location name, in one statement and past every cache. */
    public List<LocationAccess> permissionsOf(long customerId) {
        return em.createQuery(
                        """
                        select new org.b2bleaf.company.LocationAccess(
                            l.id, l.externalId, l.name, c.id, c.name, p.permission, c.externalId, l.language)
                        from B2bPermission p join p.location l join l.company c
                        where p.customer.id = :customer and l.status = :active and c.status = :active
                        order by l.name, l.id""",
                        LocationAccess.class)
                .setParameter("customer", customerId)
                .setParameter("active", ActiveStatus.ACTIVE.name())
                .getResultList();
    }

    public LocationPermission find(long locationId, long customerId) {
        return em
                .createQuery(
                        """
                        select p from B2bPermission p
                        where p.location.id = :location and p.customer.id = :customer""",
                        LocationPermission.class)
                .setParameter("location", locationId)
                .setParameter("customer", customerId)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    public void insert(Object memberOrPermission) {
        em.persist(memberOrPermission);
    }

    public void delete(LocationPermission permission) {
        em.remove(permission);
    }

    public boolean isMember(long companyId, long customerId) {
        return isMember(companyId, customerId, FlushModeType.AUTO);
    }

    /** Asked while the company is already changed: it must not be stored by the question. */
    public boolean isStoredMember(long companyId, long customerId) {
        return isMember(companyId, customerId, FlushModeType.COMMIT);
    }

    private boolean isMember(long companyId, long customerId, FlushModeType flushMode) {
        return em.createQuery(
                                """
                                select count(m) from B2bMember m
                                where m.company.id = :company and m.customer.id = :customer""",
                                Long.class)
                        .setFlushMode(flushMode)
                        .setParameter("company", companyId)
                        .setParameter("customer", customerId)
                        .getSingleResult()
                > 0;
    }

    public void deleteMember(long companyId, long customerId) {
        em.createQuery("delete from B2bMember m where m.company.id = :company and m.customer.id = :customer")
                .setParameter("company", companyId)
                .setParameter("customer", customerId)
                .executeUpdate();
    }

    public List<LocationPermission> permissionsInCompany(long companyId, long customerId) {
        return em.createQuery(
                        """
                        select p from B2bPermission p join fetch p.location l
                        where l.company.id = :company and p.customer.id = :customer""",
                        LocationPermission.class)
                .setParameter("company", companyId)
                .setParameter("customer", customerId)
                .getResultList();
    }

    /** Who may buy for a location, admins first, then by name. */
    public List<LocationMember> membersOf(long locationId) {
        return em.createQuery(
                        """
                        select new org.b2bleaf.company.LocationMember(
                            c.firstName, c.lastName, c.emailAddress, p.permission)
                        from B2bPermission p join p.customer c
                        where p.location.id = :location order by p.permission, c.firstName, c.lastName, c.id""",
                        LocationMember.class)
                .setParameter("location", locationId)
                .getResultList();
    }
}
