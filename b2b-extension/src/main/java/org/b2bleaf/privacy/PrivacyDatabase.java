package org.b2bleaf.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.privacy.PersonRows.Column;
import org.b2bleaf.privacy.rules.ColumnRule;
import org.hibernate.Session;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** The database as this package sees it: plain SQL on tables of which most have no entity of ours. */
@Component("b2bPrivacyDatabase")
public class PrivacyDatabase {

    /** What each table of the host is like; that does not change while it runs. */
    private final Map<String, Map<String, Column>> columnsOf = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /** Runs statements on the connection of the current transaction, whoever manages the host's data source. */
    <T> T inTransaction(Function<JdbcTemplate, T> work) {
        return em.unwrap(Session.class)
                .doReturningWork(
                        connection -> work.apply(new JdbcTemplate(new SingleConnectionDataSource(connection, true))));
    }

    /** The rows of a person in a table; empty when the host does not have it. */
    Optional<PersonRows> rows(JdbcTemplate jdbc, PersonTable table, Map<String, ColumnRule> rules) {
        Map<String, Column> columns = columns(jdbc, table.table());
        return columns.isEmpty() ? Optional.empty() : Optional.of(new PersonRows(jdbc, table, rules, columns));
    }

    /** Some hosts keep payments in a database of their own, and older ones have fewer tables. */
    boolean has(JdbcTemplate jdbc, String table) {
        return !columns(jdbc, table).isEmpty();
    }

    private Map<String, Column> columns(JdbcTemplate jdbc, String table) {
        return columnsOf.computeIfAbsent(
                table, name -> PersonRows.isThere(jdbc, name) ? PersonRows.columns(jdbc, name) : Map.of());
    }

    Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
