package org.b2bleaf.event;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.api.MemberView;
import org.b2bleaf.api.PermissionView;
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
    Map<At, MemberView> members(Set<Long> companies, Set<Long> customers) {
        Map<At, MemberView> found = new HashMap<>();
        if (customers.isEmpty()) {
            return found;
        }
        Map<At, List<MemberView.AtLocation>> permissions = new HashMap<>();
        em.createQuery(
                        """
                        select l.company.id, p.customer.id, l.id, p.permission from B2bPermission p join p.location l
                        where l.company.id in (:companies) and p.customer.id in (:customers) order by l.id""",
                        Object[].class)
                .setParameter("companies", companies)
                .setParameter("customers", customers)
                .getResultList()
                .forEach(row -> permissions
                        .computeIfAbsent(new At((Long) row[0], (Long) row[1]), at -> new ArrayList<>())
                        .add(new MemberView.AtLocation(PaperViews.id(row[2]), Permission.valueOf((String) row[3]))));
        em.createQuery(
                        """
                        select m.company.id, c.id, c.emailAddress, c.firstName, c.lastName, m.createdAt
                        from B2bMember m join m.customer c
                        where m.company.id in (:companies) and c.id in (:customers)""",
                        Object[].class)
                .setParameter("companies", companies)
                .setParameter("customers", customers)
                .getResultList()
                .forEach(row -> {
                    At at = new At((Long) row[0], (Long) row[1]);
                    found.put(
                            at,
                            new MemberView(
                                    PaperViews.id(at.customerId()),
                                    PaperViews.id(at.placeId()),
                                    (String) row[2],
                                    (String) row[3],
                                    (String) row[4],
                                    permissions.getOrDefault(at, List.of()),
                                    PaperViews.moment((Date) row[5])));
                });
        return found;
    }

    /** By location and customer; those of other locations may be among them. */
    Map<At, PermissionView> permissions(Set<Long> locations, Set<Long> customers) {
        Map<At, PermissionView> found = new HashMap<>();
        if (customers.isEmpty()) {
            return found;
        }
        em.createQuery(
                        """
                        select l.id, c.id, l.company.id, c.emailAddress, p.permission, p.createdAt, p.version
                        from B2bPermission p join p.location l join p.customer c
                        where l.id in (:locations) and c.id in (:customers)""",
                        Object[].class)
                .setParameter("locations", locations)
                .setParameter("customers", customers)
                .getResultList()
                .forEach(row -> found.put(
                        new At((Long) row[0], (Long) row[1]),
                        new PermissionView(
                                PaperViews.id(row[0]),
                                PaperViews.id(row[2]),
                                PaperViews.id(row[1]),
                                (String) row[3],
                                Permission.valueOf((String) row[4]),
                                PaperViews.moment((Date) row[5]),
                                (Integer) row[6])));
        return found;
    }
}
