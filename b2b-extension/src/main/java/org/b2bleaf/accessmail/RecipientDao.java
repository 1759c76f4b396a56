package org.b2bleaf.accessmail;

import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;
import org.b2bleaf.company.rules.ActiveStatus;
import org.springframework.stereotype.Repository;

/** Reads whom access mails are about. */
@Repository("b2bRecipientDao")
public class RecipientDao {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** Members only. Each row: customer id, first name, last name, e-mail, deactivated, locale code; all but the id may be null. */
    public List<Object[]> members(long companyId, Collection<Long> customerIds) {
        return em.createQuery(
                        """
                        select c.id, c.firstName, c.lastName, c.emailAddress, c.deactivated, g.localeCode
                        from B2bMember m join m.customer c left join c.customerLocale g
                        where m.company.id = :company and c.id in (:customers)""",
                        Object[].class)
                .setParameter("company", companyId)
                .setParameter("customers", customerIds)
                .getResultList();
    }

    /**
     * Permissions in effect, by location name. Each row: customer id, location name, location's language or null, stored
     * name of the permission.
     *
     * @param locationId null for all locations of the company
     */
    public List<Object[]> permissions(long companyId, Collection<Long> customerIds, Long locationId) {
        TypedQuery<Object[]> query = em.createQuery(
                        """
                        select p.customer.id, l.name, l.language, p.permission
                        from B2bPermission p join p.location l join l.company c
                        where c.id = :company and p.customer.id in (:customers)
                          and l.status = :active and c.status = :active %s
                        order by l.name, l.id"""
                                .formatted(locationId == null ? "" : "and l.id = :location"),
                        Object[].class)
                .setParameter("company", companyId)
                .setParameter("customers", customerIds)
                .setParameter("active", ActiveStatus.ACTIVE.name());
        return (locationId == null ? query : query.setParameter("location", locationId)).getResultList();
    }

    /**
     * Who has a permission in effect. Each row: company id, company name, customer id, first name, last name, e-mail; by
     * e-mail.
     *
     * @param beginning in lower case, with wildcards escaped by an exclamation mark
     */
    public List<Object[]> readers(String beginning, int limit) {
        return em.createQuery(
                        """
                        select distinct o.id, o.name, c.id, c.firstName, c.lastName, c.emailAddress
                        from B2bPermission p join p.customer c join p.location l join l.company o
                        where l.status = :active and o.status = :active and (
                          lower(c.emailAddress) like :beginning escape '!'
                          or lower(c.firstName) like :beginning escape '!'
                          or lower(c.lastName) like :beginning escape '!'
                          or lower(o.name) like :beginning escape '!')
                        order by c.emailAddress, o.name, o.id""",
                        Object[].class)
                .setParameter("active", ActiveStatus.ACTIVE.name())
                .setParameter("beginning", beginning)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The memberships of one customer, by the company's name, each as a row of {@link #readers}. */
    public List<Object[]> memberships(long customerId) {
        return em.createQuery(
                        """
                        select o.id, o.name, c.id, c.firstName, c.lastName, c.emailAddress
                        from B2bMember m join m.customer c join m.company o
                        where c.id = :customer order by o.name, o.id""",
                        Object[].class)
                .setParameter("customer", customerId)
                .getResultList();
    }
}
