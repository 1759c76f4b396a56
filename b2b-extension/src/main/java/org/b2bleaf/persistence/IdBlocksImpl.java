package org.b2bleaf.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@inheritDoc}
 *
 * <p>A generator reads the stored value V, stores V + 50 and gives out the 50 ids below V (Hibernate's pooled optimizer)
 * or from V on (its "lo" variant). Ids from V on are therefore unused either way, and with a step of room behind them
 * none of them is given out by the next generator that comes.
 */
@Repository("b2bIdBlocks")
public class IdBlocksImpl implements IdBlocks {

    /** The increment of Broadleaf's IdOverrideTableGenerator. */
    private static final int STEP = 50;

    private static final long INITIAL_VALUE = 1;
    private static final int MOST_ATTEMPTS = 100;

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    @Override
    public long reserve(String segment, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("Cannot reserve " + count + " ids");
        }
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            OptionalLong first = attempt(segment, count);
            if (first.isPresent()) {
                return first.getAsLong();
            }
        }
        throw new IllegalStateException("Ids of " + segment + " are wanted by too many others");
    }

    /** Apart from the caller's transaction, so that nobody waits for that one to get an id. */
    private OptionalLong attempt(String segment, int count) {
        TransactionTemplate own = new TransactionTemplate(transactionManager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        try {
            return own.execute(status ->
                    em.unwrap(Session.class).doReturningWork(connection -> reserve(connection, segment, count)));
        } catch (ConstraintViolationException e) {
            // Somebody else has just made the segment.
            return OptionalLong.empty();
        }
    }

    /** @return empty when somebody else was faster */
    private static OptionalLong reserve(Connection connection, String segment, int count) throws SQLException {
        OptionalLong stored = stored(connection, segment);
        long first = stored.orElse(INITIAL_VALUE);
        String sql = stored.isPresent()
                ? "update SEQUENCE_GENERATOR set ID_VAL = ? where ID_NAME = ? and ID_VAL = ?"
                : "insert into SEQUENCE_GENERATOR (ID_VAL, ID_NAME) values (?, ?)";
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setLong(1, first + count + STEP);
            write.setString(2, segment);
            if (stored.isPresent()) {
                write.setLong(3, first);
            }
            return write.executeUpdate() == 1 ? OptionalLong.of(first) : OptionalLong.empty();
        }
    }

    private static OptionalLong stored(Connection connection, String segment) throws SQLException {
        try (PreparedStatement read =
                connection.prepareStatement("select ID_VAL from SEQUENCE_GENERATOR where ID_NAME = ?")) {
            read.setString(1, segment);
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }
}
