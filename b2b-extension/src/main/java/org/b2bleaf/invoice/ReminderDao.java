package org.b2bleaf.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.springframework.stereotype.Repository;

/** Finds orders that somebody is to be reminded of, and notes reminders. */
@Repository("b2bReminderDao")
public class ReminderDao {

    private static final String TABLE = "B2B_REMINDER";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /**
     * Open orders of some due dates of which nobody was reminded at a step, by id.
     *
     * @param first due date
     * @param last due date
     * @param after the last id of the batch before, 0 for the first batch
     */
    @SuppressWarnings("unchecked")
    List<Long> candidates(String step, LocalDate first, LocalDate last, long after, int limit) {
        return em.unwrap(Session.class)
                .createSQLQuery(
                        """
                        select O.B2B_ORDER_ID from B2B_ORDER O
                        where O.DUE_DATE between :first and :last and O.OPEN_AMOUNT > 0 and O.STATUS <> 'CANCELLED'
                        and O.B2B_ORDER_ID > :after
                        and not exists (
                            select 1 from B2B_REMINDER R where R.B2B_ORDER_ID = O.B2B_ORDER_ID and R.STEP = :step)
                        order by O.B2B_ORDER_ID""")
                .addScalar("B2B_ORDER_ID", StandardBasicTypes.LONG)
                .addSynchronizedQuerySpace("B2B_ORDER")
                .addSynchronizedQuerySpace(TABLE)
                .setDate("first", java.sql.Date.valueOf(first))
                .setDate("last", java.sql.Date.valueOf(last))
                .setLong("after", after)
                .setString("step", step)
                .setMaxResults(limit)
                .list();
    }

    boolean isReminded(long orderId, String step) {
        return !em.unwrap(Session.class)
                .createSQLQuery("select STEP from B2B_REMINDER where B2B_ORDER_ID = :order and STEP = :step")
                .addScalar("STEP", StandardBasicTypes.STRING)
                .addSynchronizedQuerySpace(TABLE)
                .setLong("order", orderId)
                .setString("step", step)
                .list()
                .isEmpty();
    }

    /** @throws RuntimeException when the order was reminded of at this step before */
    void insert(long orderId, String step, Instant now, int recipients) {
        em.unwrap(Session.class)
                .createSQLQuery("insert into B2B_REMINDER (B2B_ORDER_ID, STEP, SENT_AT, RECIPIENTS)"
                        + " values (:order, :step, :now, :recipients)")
                .addSynchronizedQuerySpace(TABLE)
                .setLong("order", orderId)
                .setString("step", step)
                .setTimestamp("now", Date.from(now))
                .setInteger("recipients", recipients)
                .executeUpdate();
    }
}
