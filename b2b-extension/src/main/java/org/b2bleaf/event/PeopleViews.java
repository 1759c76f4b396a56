package org.b2bleaf.event;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.api.MemberView;
import org.b2bleaf.company.rules.Permission;
import org.springframework.stereotype.Repository;

/**
 * Reads members and permissions of many companies and locations at once, as an import makes them, and what is left of those
 * that were just taken away.
 */
@Repository("b2bPeopleViews")
class PeopleViews {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** A person at a company or a location. */
    record At(long placeId, long customerId) {}

    /** What is known of a person beside. */
    record Person(String email, String firstName, String lastName) {

        static final Person GONE = new Person(null, null, null);
    }

    Map<Long, Person> people(Set<Long> customers) {
        Map<Long, Person> found = new HashMap<>();
        if (!customers.isEmpty()) {
            em.createQuery(
                            """
                            select c.id, c.emailAddress, c.firstName, c.lastName
                            from org.broadleafcommerce.profile.core.domain.CustomerImpl c where c.id in (:customers)""",
                            Object[].class)
                    .setParameter("customers", customers)
                    .getResultList()
                    .forEach(row ->
                            found.put((Long) row[0], new Person((String) row[1], (String) row[2], (String) row[3])));
        }
        return found;
    }

    /** By company and customer; those of other companies may be among them. */
    Map<At, MemberView> members(Set<Long> companies, Set<Long> customers, Map<Long, Person> persons) {
        Map<At, List<MemberView.AtLocation>> permissions = permissionsByCompany(customers);
        Map<At, MemberView> found = new HashMap<>();
        rows(
                        """
                        select m.company.id, m.customer.id, m.createdAt from B2bMember m
                        where m.customer.id in (:customers) and m.company.id in (:places)""",
                        customers,
                        companies)
                .forEach(row -> {
                    At at = new At((Long) row[0], (Long) row[1]);
                    found.put(
                            at,
                            member(
                                    at,
                                    persons.getOrDefault(at.customerId(), Person.GONE),
                                    permissions.getOrDefault(at, List.of()),
                                    (Date) row[2]));
                });
        return found;
    }

    /** @param addedAt null for one who was removed */
    static MemberView member(At at, Person person, List<MemberView.AtLocation> permissions, Date addedAt) {
        return new MemberView(
                PaperViews.id(at.customerId()),
                PaperViews.id(at.placeId()),
                person.email(),
                person.firstName(),
                person.lastName(),
                permissions,
                PaperViews.moment(addedAt));
    }

    private Map<At, List<MemberView.AtLocation>> permissionsByCompany(Set<Long> customers) {
        List<Object[]> rows = em.createQuery(
                        """
                        select p.location.id, p.customer.id, p.permission from B2bPermission p
                        where p.customer.id in (:customers) order by p.location.id""",
                        Object[].class)
                .setParameter("customers", customers)
                .getResultList();
        Set<Long> locations = rows.stream().map(row -> (Long) row[0]).collect(Collectors.toSet());
        Map<Long, Long> companies = new HashMap<>();
        if (!locations.isEmpty()) {
            em.createQuery("select l.id, l.company.id from B2bLocation l where l.id in (:locations)", Object[].class)
                    .setParameter("locations", locations)
                    .getResultList()
                    .forEach(row -> companies.put((Long) row[0], (Long) row[1]));
        }
        Map<At, List<MemberView.AtLocation>> permissions = new HashMap<>();
        rows.forEach(row -> permissions
                .computeIfAbsent(new At(companies.get((Long) row[0]), (Long) row[1]), at -> new ArrayList<>())
                .add(new MemberView.AtLocation(PaperViews.id(row[0]), Permission.valueOf((String) row[2]))));
        return permissions;
    }

    /** What a person may do at a location. */
    record Granted(Permission permission, Date grantedAt, int version) {}

    /** By location and customer; those of other locations may be among them. */
    Map<At, Granted> permissions(Set<Long> locations, Set<Long> customers) {
        Map<At, Granted> found = new HashMap<>();
        rows(
                        """
                        select p.location.id, p.customer.id, p.permission, p.createdAt, p.version from B2bPermission p
                        where p.customer.id in (:customers) and p.location.id in (:places)""",
                        customers,
                        locations)
                .forEach(row -> found.put(
                        new At((Long) row[0], (Long) row[1]),
                        new Granted(Permission.valueOf((String) row[2]), (Date) row[3], (Integer) row[4])));
        return found;
    }

    /**
     * Without joins: in the middle of a large import the database has no statistics of what was just stored, and would join
     * the whole of it.
     */
    private List<Object[]> rows(String query, Set<Long> customers, Set<Long> places) {
        return em.createQuery(query, Object[].class)
                .setParameter("customers", customers)
                .setParameter("places", places)
                .getResultList();
    }
}
