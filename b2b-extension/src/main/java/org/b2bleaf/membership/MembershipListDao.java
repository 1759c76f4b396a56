package org.b2bleaf.membership;

import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;
import org.b2bleaf.company.rules.ActiveStatus;
import org.springframework.stereotype.Repository;

/** The queries of {@link MembershipLists}. They read columns, not entities, and never more than a page. */
@Repository("b2bMembershipListDao")
public class MembershipListDao {

    private static final String[] PERSON = {"c.firstName", "c.lastName", "c.emailAddress"};
    private static final String[] PLACE = {"l.name", "l.externalId", "l.shippingAddress.city"};

    private static final String MEMBERS =
            " from B2bMember m join m.customer c join m.company co where co.id = :company";
    private static final String ALL_MEMBERS = ", (select count(a) from B2bMember a where a.company.id = :company)";
    private static final String MEMBERS_AT =
            " from B2bPermission p join p.customer c join p.location l join l.company co where l.id = :location";
    private static final String LOCATION_COLUMNS =
            "select l.id, l.name, l.externalId, l.shippingAddress.city, l.status";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /**
     * Each row: customer id, first name, last name, e-mail, id of the company's main contact; how many there are in all,
     * while nothing was typed.
     */
    List<Object[]> members(long companyId, TypedFilter filter, int first, int limit) {
        return page(
                rows(
                        "select c.id, c.firstName, c.lastName, c.emailAddress, co.mainContact.id"
                                + (filter.isBlank() ? ALL_MEMBERS : "") + MEMBERS + filter.on(PERSON)
                                + " order by c.emailAddress, c.id",
                        filter,
                        "company",
                        companyId),
                first,
                limit);
    }

    long countMembers(long companyId, TypedFilter filter) {
        return count(MEMBERS + filter.on(PERSON), filter, "company", companyId);
    }

    /** Each row: as {@link #members}, then location id, its name and status, permission. */
    List<Object[]> membersAt(long locationId, TypedFilter filter, int first, int limit) {
        return page(
                rows(
                        "select c.id, c.firstName, c.lastName, c.emailAddress, co.mainContact.id,"
                                + " l.id, l.name, l.status, p.permission" + MEMBERS_AT
                                + filter.on(PERSON) + " order by c.emailAddress, c.id",
                        filter,
                        "location",
                        locationId),
                first,
                limit);
    }

    long countMembersAt(long locationId, TypedFilter filter) {
        return count(MEMBERS_AT + filter.on(PERSON), filter, "location", locationId);
    }

    /** Each row: location id, name, external id, city, status. */
    List<Object[]> activeLocations(long companyId, TypedFilter filter, int first, int limit) {
        return page(
                rows(
                        LOCATION_COLUMNS + locations(filter, true) + " order by l.name, l.id",
                        filter,
                        "company",
                        companyId),
                first,
                limit);
    }

    /** Each row: location id, name, external id, city, status, the customer's permission. */
    List<Object[]> locations(long companyId, long customerId, TypedFilter filter, int first, int limit) {
        String ofCustomer = " from B2bLocation l left join l.permissions p with p.customer.id = :customer"
                + " where l.company.id = :company" + filter.on(PLACE);
        return page(
                rows(
                                LOCATION_COLUMNS + ", p.permission" + ofCustomer
                                        + " order by case when p.id is null then 1 else 0 end, l.name, l.id",
                                filter,
                                "company",
                                companyId)
                        .setParameter("customer", customerId),
                first,
                limit);
    }

    long countLocations(long companyId, TypedFilter filter, boolean onlyActive) {
        return count(locations(filter, onlyActive), filter, "company", companyId);
    }

    private static String locations(TypedFilter filter, boolean onlyActive) {
        return " from B2bLocation l where l.company.id = :company"
                + (onlyActive ? " and l.status = '" + ActiveStatus.ACTIVE + "'" : "") + filter.on(PLACE);
    }

    /** Each row: company id, name, external id, status, id of its main contact. */
    List<Object[]> companies(long customerId, int first, int limit) {
        return page(
                em.createQuery(
                                """
                                select co.id, co.name, co.externalId, co.status, co.mainContact.id
                                from B2bMember m join m.company co
                                where m.customer.id = :customer order by co.name, co.id""",
                                Object[].class)
                        .setParameter("customer", customerId),
                first,
                limit);
    }

    long countCompanies(long customerId) {
        return em.createQuery("select count(m) from B2bMember m where m.customer.id = :customer", Long.class)
                .setParameter("customer", customerId)
                .getSingleResult();
    }

    /** Each row: customer id, permission, at how many locations of the company. */
    List<Object[]> countsByCustomer(long companyId, Collection<Long> customerIds) {
        return customerIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                                select p.customer.id, p.permission, count(p) from B2bPermission p join p.location l
                                where l.company.id = :company and p.customer.id in (:customers)
                                group by p.customer.id, p.permission""",
                                Object[].class)
                        .setParameter("company", companyId)
                        .setParameter("customers", customerIds)
                        .getResultList();
    }

    /** Each row: customer id, location id, its name and status, permission; by name. */
    List<Object[]> permissionsByCustomer(long companyId, Collection<Long> customerIds) {
        return em.createQuery(
                        """
                        select p.customer.id, l.id, l.name, l.status, p.permission
                        from B2bPermission p join p.location l
                        where l.company.id = :company and p.customer.id in (:customers) order by l.name, l.id""",
                        Object[].class)
                .setParameter("company", companyId)
                .setParameter("customers", customerIds)
                .getResultList();
    }

    /** Each row: company id, permission, at how many of its locations. */
    List<Object[]> countsByCompany(long customerId, Collection<Long> companyIds) {
        return companyIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                                select l.company.id, p.permission, count(p) from B2bPermission p join p.location l
                                where p.customer.id = :customer and l.company.id in (:companies)
                                group by l.company.id, p.permission""",
                                Object[].class)
                        .setParameter("customer", customerId)
                        .setParameter("companies", companyIds)
                        .getResultList();
    }

    /** Each row: company id, location id, its name and status, permission; by name. */
    List<Object[]> permissionsByCompany(long customerId, Collection<Long> companyIds) {
        return em.createQuery(
                        """
                        select l.company.id, l.id, l.name, l.status, p.permission
                        from B2bPermission p join p.location l
                        where p.customer.id = :customer and l.company.id in (:companies) order by l.name, l.id""",
                        Object[].class)
                .setParameter("customer", customerId)
                .setParameter("companies", companyIds)
                .getResultList();
    }

    private TypedQuery<Object[]> rows(String query, TypedFilter filter, String owner, long id) {
        return filter.bind(em.createQuery(query, Object[].class).setParameter(owner, id));
    }

    private long count(String condition, TypedFilter filter, String owner, long id) {
        return filter.bind(em.createQuery("select count(*)" + condition, Long.class)
                        .setParameter(owner, id))
                .getSingleResult();
    }

    private static List<Object[]> page(TypedQuery<Object[]> query, int first, int limit) {
        return query.setFirstResult(Math.max(first, 0))
                .setMaxResults(Math.max(limit, 1))
                .getResultList();
    }
}
