package org.b2bleaf.membership;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.membership.rules.WordRange;
import org.hibernate.Query;
import org.hibernate.SQLQuery;
import org.hibernate.Session;
import org.hibernate.type.LongType;
import org.hibernate.type.StringType;
import org.springframework.stereotype.Repository;

/** The rows of B2B_CUSTOMER_WORD: each word of each customer who can be found. No entity, as rows are all key. */
@Repository("b2bCustomerWordDao")
public class CustomerWordDao {

    private static final String SEARCHABLE =
            " c.IS_REGISTERED = true and (c.DEACTIVATED is null or c.DEACTIVATED = false)"
                    + " and c.EMAIL_ADDRESS is not null";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /**
     * The customers with a word in each of the ranges, by their words in the first one.
     *
     * @param ranges at least one
     * @param limit of words: a customer with several words in the first range comes once for each
     */
    List<Long> find(List<WordRange> ranges, int limit) {
        String others = IntStream.range(1, ranges.size())
                .mapToObj(i -> " and exists (select 1 from B2B_CUSTOMER_WORD o where o.CUSTOMER_ID = w.CUSTOMER_ID"
                        + " and o.WORD >= :from" + i + " and o.WORD < :until" + i + ")")
                .collect(Collectors.joining());
        Query query = ids("select w.CUSTOMER_ID as ID from B2B_CUSTOMER_WORD w"
                + " where w.WORD >= :from0 and w.WORD < :until0" + others + " order by w.WORD, w.CUSTOMER_ID");
        for (int i = 0; i < ranges.size(); i++) {
            query.setString("from" + i, ranges.get(i).from());
            query.setString("until" + i, ranges.get(i).until());
        }
        return list(query, limit);
    }

    /** How many words are in the range, at most the limit. */
    long count(WordRange range, int limit) {
        // Each of our databases knows LIMIT.
        return (Long) sql("select count(*) as N from (select w.WORD from B2B_CUSTOMER_WORD w"
                        + " where w.WORD >= :from and w.WORD < :until limit " + limit + ") x")
                .addScalar("N", LongType.INSTANCE)
                .setString("from", range.from())
                .setString("until", range.until())
                .uniqueResult();
    }

    /** The next customers who should be found, by id. */
    List<Long> searchable(long afterId, int limit) {
        return list(
                ids("select c.CUSTOMER_ID as ID from BLC_CUSTOMER c where c.CUSTOMER_ID > :after and" + SEARCHABLE
                                + " order by c.CUSTOMER_ID")
                        .setLong("after", afterId),
                limit);
    }

    /** The next customers who should be found and have no words, by id. */
    List<Long> forgotten(long afterId, int limit) {
        return list(
                ids("select c.CUSTOMER_ID as ID from BLC_CUSTOMER c where c.CUSTOMER_ID > :after and" + SEARCHABLE
                                + " and not exists (select 1 from B2B_CUSTOMER_WORD w"
                                + " where w.CUSTOMER_ID = c.CUSTOMER_ID) order by c.CUSTOMER_ID")
                        .setLong("after", afterId),
                limit);
    }

    /** Each row: customer id, first name, last name, e-mail; without those who should not be found. */
    List<Object[]> details(Collection<Long> customerIds) {
        return em.createQuery(
                        """
                        select c.id, c.firstName, c.lastName, c.emailAddress from CustomerImpl c
                        where c.id in (:ids) and c.registered = true
                        and (c.deactivated is null or c.deactivated = false) and c.emailAddress is not null""",
                        Object[].class)
                .setParameter("ids", customerIds)
                .getResultList();
    }

    /** The stored words by customer; customers without any are missing. */
    Map<Long, Set<String>> words(Collection<Long> customerIds) {
        List<?> rows = sql("select w.CUSTOMER_ID as ID, w.WORD as WORD from B2B_CUSTOMER_WORD w"
                        + " where w.CUSTOMER_ID in (:ids)")
                .addScalar("ID", LongType.INSTANCE)
                .addScalar("WORD", StringType.INSTANCE)
                .setParameterList("ids", customerIds)
                .list();
        Map<Long, Set<String>> words = new HashMap<>();
        for (Object row : rows) {
            Object[] values = (Object[]) row;
            words.computeIfAbsent((Long) values[0], id -> new TreeSet<>()).add((String) values[1]);
        }
        return words;
    }

    void delete(Map<Long, Set<String>> words) {
        batch("delete from B2B_CUSTOMER_WORD where CUSTOMER_ID = ? and WORD = ?", words);
    }

    void insert(Map<Long, Set<String>> words) {
        batch("insert into B2B_CUSTOMER_WORD (CUSTOMER_ID, WORD) values (?, ?)", words);
    }

    private void batch(String sql, Map<Long, Set<String>> words) {
        if (words.isEmpty()) {
            return;
        }
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Map.Entry<Long, Set<String>> customer : words.entrySet()) {
                    addBatch(statement, customer.getKey(), customer.getValue());
                }
                statement.executeBatch();
            }
        });
    }

    private static void addBatch(PreparedStatement statement, long customerId, Set<String> words) throws SQLException {
        for (String word : words) {
            statement.setLong(1, customerId);
            statement.setString(2, word);
            statement.addBatch();
        }
    }

    private SQLQuery sql(String sql) {
        return em.unwrap(Session.class).createSQLQuery(sql);
    }

    private Query ids(String sql) {
        return sql(sql).addScalar("ID", LongType.INSTANCE);
    }

    @SuppressWarnings("unchecked")
    private static List<Long> list(Query ids, int limit) {
        return ids.setMaxResults(limit).list();
    }
}
