package org.b2bleaf.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.exchange.rules.CompanyState;
import org.b2bleaf.exchange.rules.RecordKey;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Companies as they are stored. */
final class CompanyTable {

    /** Read by {@link #state} and {@link #stored}. */
    static final String COLUMNS =
            "c.COMPANY_ID, c.VERSION, c.EXTERNAL_ID, c.NAME, c.NOTES, c.STATUS, c.MAIN_CONTACT_ID";

    private CompanyTable() {}

    /** @param mainContact null for none */
    record Stored(long id, int version, CompanyState state, Long mainContact) {}

    /** Those that there are, by the keys that were asked for. */
    static Map<RecordKey, Stored> find(JdbcOperations jdbc, Collection<RecordKey> keys) {
        Map<RecordKey, Stored> found = new HashMap<>();
        RowCallbackHandler reader = row -> {
            Stored stored = stored(row);
            found.put(RecordKey.ofId(stored.id()), stored);
            if (stored.state().externalId() != null) {
                found.put(RecordKey.ofExternalId(stored.state().externalId()), stored);
            }
        };
        String select = "SELECT " + COLUMNS + " FROM B2B_COMPANY c WHERE ";
        InLists.select(jdbc, select + "c.EXTERNAL_ID IN (%s)", List.of(), externalIds(keys), reader);
        InLists.select(jdbc, select + "c.COMPANY_ID IN (%s)", List.of(), ids(keys), reader);
        return found;
    }

    static List<String> externalIds(Collection<RecordKey> keys) {
        return keys.stream().map(RecordKey::externalId).filter(Objects::nonNull).toList();
    }

    static List<Long> ids(Collection<RecordKey> keys) {
        return keys.stream().map(RecordKey::id).filter(Objects::nonNull).toList();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        long contact = row.getLong("MAIN_CONTACT_ID");
        boolean hasNone = row.wasNull();
        return new Stored(row.getLong("COMPANY_ID"), row.getInt("VERSION"), state(row), hasNone ? null : contact);
    }

    static CompanyState state(ResultSet row) throws SQLException {
        return new CompanyState(
                row.getString("EXTERNAL_ID"),
                row.getString("NAME"),
                row.getString("NOTES"),
                ActiveStatus.valueOf(row.getString("STATUS")));
    }
}
