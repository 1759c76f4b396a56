package org.b2bleaf.demo.fuzz;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which rows have changed, in whatever table of the shop: triggers in PostgreSQL note each that is made, taken away or not
 * what it was. What a transaction takes back is not noted. Asking costs less than a millisecond, however large the tables are.
 */
final class Changes implements AutoCloseable {

    private static final int SHOWN = 400;

    private final Connection connection;

    /**
     * One row.
     *
     * @param table in capitals
     * @param act INSERT, UPDATE or DELETE
     * @param row the beginning of it, before and after
     */
    record Change(String table, String act, String row) {
        @Override
        public String toString() {
            return act + " " + table + " " + row;
        }
    }

    /** Begins to look on, at all tables that there are now. */
    Changes(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA fuzz");
            statement.execute("CREATE TABLE fuzz.change (at bigserial, tab text, act text, was text, is_now text)");
            statement.execute(
                    """
                    CREATE FUNCTION fuzz.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                    BEGIN
                      IF TG_OP = 'UPDATE' AND OLD::text = NEW::text THEN RETURN NULL; END IF;
                      INSERT INTO fuzz.change (tab, act, was, is_now) VALUES (upper(TG_TABLE_NAME), TG_OP,
                        CASE WHEN TG_OP <> 'INSERT' THEN left(OLD::text, %1$d) END,
                        CASE WHEN TG_OP <> 'DELETE' THEN left(NEW::text, %1$d) END);
                      RETURN NULL;
                    END $$"""
                            .formatted(SHOWN));
            for (String table : tables(statement)) {
                statement.execute("CREATE TRIGGER fuzz_note AFTER INSERT OR UPDATE OR DELETE ON public.\"" + table
                        + "\" FOR EACH ROW EXECUTE FUNCTION fuzz.note()");
            }
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** @return what has been committed since this was asked for the last time */
    List<Change> sinceLastAsked() {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("DELETE FROM fuzz.change RETURNING tab, act, was, is_now")) {
            List<Change> changes = new ArrayList<>();
            while (rows.next()) {
                String was = rows.getString(3);
                String now = rows.getString(4);
                changes.add(new Change(
                        rows.getString(1).toUpperCase(Locale.ROOT),
                        rows.getString(2),
                        was == null ? now : now == null ? was : was + " -> " + now));
            }
            return changes;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
