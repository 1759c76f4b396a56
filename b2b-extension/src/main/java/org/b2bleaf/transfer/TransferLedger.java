package org.b2bleaf.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.transfer.rules.EarlierOrder;
import org.b2bleaf.transfer.rules.Outcome;
import org.hibernate.Session;
import org.springframework.stereotype.Repository;

/** The rows of B2B_TRANSFER_ORDER: which orders a transfer has looked at, and what became of each. Never changed. */
@Repository("b2bTransferLedger")
public class TransferLedger {

    private static final int BATCH = 500;

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    void write(long transferId, Map<EarlierOrder, Outcome> outcomes) {
        em.unwrap(Session.class).doWork(connection -> write(connection, transferId, outcomes));
    }

    private static void write(Connection connection, long transferId, Map<EarlierOrder, Outcome> outcomes)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into B2B_TRANSFER_ORDER (TRANSFER_ID, ORDER_ID, ORDER_NUMBER, OUTCOME) values (?, ?, ?, ?)")) {
            insert.setLong(1, transferId);
            int added = 0;
            for (Map.Entry<EarlierOrder, Outcome> entry : outcomes.entrySet()) {
                insert.setLong(2, entry.getKey().id());
                insert.setString(3, entry.getKey().number());
                insert.setString(4, entry.getValue().name());
                insert.addBatch();
                // HSQLDB refuses to execute an empty batch.
                if (++added % BATCH == 0 || added == outcomes.size()) {
                    insert.executeBatch();
                }
            }
        }
    }

    TransferContents contents(long transferId, int limit) {
        return em.unwrap(Session.class)
                .doReturningWork(connection ->
                        new TransferContents(counts(connection, transferId), skipped(connection, transferId, limit)));
    }

    private static Map<Outcome, Long> counts(Connection connection, long transferId) throws SQLException {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        try (PreparedStatement select = connection.prepareStatement(
                "select OUTCOME, count(*) from B2B_TRANSFER_ORDER where TRANSFER_ID = ? group by OUTCOME")) {
            select.setLong(1, transferId);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.put(Outcome.valueOf(rows.getString(1)), rows.getLong(2));
                }
            }
        }
        return counts;
    }

    private static List<TransferContents.Skipped> skipped(Connection connection, long transferId, int limit)
            throws SQLException {
        List<TransferContents.Skipped> skipped = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select ORDER_ID, ORDER_NUMBER, OUTCOME from B2B_TRANSFER_ORDER where TRANSFER_ID = ? and OUTCOME <> ?"
                        + " order by ORDER_ID limit " + limit)) {
            select.setLong(1, transferId);
            select.setString(2, Outcome.MOVED.name());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    skipped.add(new TransferContents.Skipped(
                            rows.getLong(1), rows.getString(2), Outcome.valueOf(rows.getString(3))));
                }
            }
        }
        return skipped;
    }
}
