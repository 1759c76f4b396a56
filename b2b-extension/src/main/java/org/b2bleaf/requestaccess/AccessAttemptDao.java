package org.b2bleaf.requestaccess;

import java.util.Date;
import java.util.List;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.requestaccess.rules.AttemptFate;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.broadleafcommerce.profile.core.domain.CustomerRoleImpl;
import org.hibernate.SQLQuery;
import org.hibernate.Session;
import org.hibernate.type.LongType;
import org.springframework.stereotype.Repository;

/** The rows of B2B_ACCESS_ATTEMPT: customers that a sign-in at a B2B-only shop has made. They go with the customer. */
@Repository("b2bAccessAttemptDao")
public class AccessAttemptDao {

    private static final String TABLE = "B2B_ACCESS_ATTEMPT";

    /** What somebody must have done who uses the record. Tables of Broadleaf, each with a column CUSTOMER_ID. */
    private static final List<String> USE = List.of(
            "BLC_CUSTOMER_ADDRESS",
            "BLC_CUSTOMER_ATTRIBUTE",
            "BLC_CUSTOMER_OFFER_XREF",
            "BLC_CUSTOMER_PASSWORD_TOKEN",
            "BLC_CUSTOMER_PAYMENT",
            "BLC_CUSTOMER_PHONE",
            "BLC_PAYMENT_LOG",
            "BLC_RATING_DETAIL",
            "BLC_REVIEW_DETAIL",
            "BLC_REVIEW_FEEDBACK");

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bAccessRequestDao")
    protected AccessRequestDao requests;

    void insert(long customerId, Date now) {
        // A foreign key points at the customer, whom the caller has only just made.
        em.flush();
        sql("insert into " + TABLE + " (CUSTOMER_ID, MADE_AT) values (:customer, :now)")
                .setLong("customer", customerId)
                .setTimestamp("now", now)
                .executeUpdate();
    }

    /** @return the oldest first */
    @SuppressWarnings("unchecked")
    List<Long> due(Date madeBefore, Date now, int limit) {
        return sql("select CUSTOMER_ID as ID from " + TABLE + " where MADE_AT < :before"
                        + " and (ASK_AFTER is null or ASK_AFTER <= :now) order by MADE_AT, CUSTOMER_ID")
                .addScalar("ID", LongType.INSTANCE)
                .setTimestamp("before", madeBefore)
                .setTimestamp("now", now)
                .setMaxResults(limit)
                .list();
    }

    /** @return how many rows there were */
    int putOff(long customerId, Date until) {
        return sql("update " + TABLE + " set ASK_AFTER = :until where CUSTOMER_ID = :customer")
                .setTimestamp("until", until)
                .setLong("customer", customerId)
                .executeUpdate();
    }

    void unmark(long customerId) {
        sql("delete from " + TABLE + " where CUSTOMER_ID = :customer")
                .setLong("customer", customerId)
                .executeUpdate();
    }

    boolean isThere(long customerId) {
        return em.find(CustomerImpl.class, customerId) != null;
    }

    AttemptFate.Facts facts(long customerId) {
        Customer customer = em.find(CustomerImpl.class, customerId);
        return new AttemptFate.Facts(
                isOrWasMember(customerId),
                hasOrdered(customerId),
                customer.getFirstName() != null
                        || customer.getLastName() != null
                        || !customer.isRegistered()
                        || USE.stream().anyMatch(table -> isIn(table, customerId)),
                requests.isWaiting(customer.getEmailAddress()));
    }

    /** Who lost the permissions again was somebody to the merchant once: the trail remembers it. */
    private boolean isOrWasMember(long customerId) {
        return count("select count(m) from B2bMember m where m.customer.id = :customer", customerId) > 0
                || count(
                                """
                                select count(e) from B2bAuditEvent e where e.customerId = :customer
                                and e.companyId is not null""",
                                customerId)
                        > 0;
    }

    private boolean hasOrdered(long customerId) {
        return count(
                        "select count(o) from OrderImpl o where o.customer.id = :customer and o.status <> '"
                                + OrderStatus.IN_PROCESS.getType() + "'",
                        customerId)
                > 0;
    }

    private long count(String query, long customerId) {
        return em.createQuery(query, Long.class)
                .setParameter("customer", customerId)
                .getSingleResult();
    }

    private boolean isIn(String table, long customerId) {
        return (Long) sql("select count(*) as N from " + table + " where CUSTOMER_ID = :customer")
                        .addSynchronizedQuerySpace(table)
                        .addScalar("N", LongType.INSTANCE)
                        .setLong("customer", customerId)
                        .uniqueResult()
                > 0;
    }

    /** With its carts and roles. What else points at it makes the database refuse. */
    void deleteCustomer(long customerId) {
        em.createQuery("select o from OrderImpl o where o.customer.id = :customer", OrderImpl.class)
                .setParameter("customer", customerId)
                .getResultList()
                .forEach(em::remove);
        em.createQuery("select r from CustomerRoleImpl r where r.customer.id = :customer", CustomerRoleImpl.class)
                .setParameter("customer", customerId)
                .getResultList()
                .forEach(em::remove);
        em.remove(em.find(CustomerImpl.class, customerId));
        em.flush();
    }

    private SQLQuery sql(String sql) {
        // Naming a table keeps Hibernate from emptying the whole second-level cache, as it does for unknown SQL.
        return em.unwrap(Session.class).createSQLQuery(sql).addSynchronizedQuerySpace(TABLE);
    }
}
