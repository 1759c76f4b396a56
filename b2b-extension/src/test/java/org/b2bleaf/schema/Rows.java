package org.b2bleaf.schema;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.b2bleaf.testing.Database;

/**
 * Rows for any table: in row n each number is n and each text ends in n. So references find what they refer to, and keys
 * are as different as the rows.
 */
final class Rows {

    private record Column(String name, int type, int size) {}

    private final Database database;
    private final Connection connection;

    Rows(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /** Two rows for each of the tables, those aside that the migrations fill; what they refer to may be there or not yet. */
    void fill(Predicate<String> tables) throws SQLException {
        references(false);
        for (String table : Contents.tables(connection)) {
            if (tables.test(table.toUpperCase(Locale.ROOT)) && (isEmpty(table) || !isOurs(table))) {
                insert(table, 1);
                insert(table, 2);
            }
        }
        references(true);
    }

    private static boolean isOurs(String table) {
        return table.toUpperCase(Locale.ROOT).startsWith("B2B_");
    }

    boolean isEmpty(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + Contents.quoted(database, table))) {
            row.next();
            return row.getLong(1) == 0;
        }
    }

    private void references(boolean checked) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    switch (database) {
                        case HSQLDB -> "set database referential integrity " + checked;
                        case POSTGRESQL -> "set session_replication_role = " + (checked ? "origin" : "replica");
                        case MARIADB -> "set foreign_key_checks = " + (checked ? 1 : 0);
                    });
        }
    }

    private void insert(String table, int row) throws SQLException {
        List<Column> columns = columns(table);
        StringBuilder names = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        for (Column column : columns) {
            names.append(names.isEmpty() ? "" : ", ").append(Contents.quoted(database, column.name()));
            marks.append(marks.isEmpty() ? "?" : ", ?");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + Contents.quoted(database, table) + " (" + names + ") values (" + marks + ")")) {
            for (int i = 0; i < columns.size(); i++) {
                insert.setObject(i + 1, value(columns.get(i), row));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new SQLException("Row " + row + " of " + table, e);
        }
    }

    private static Object value(Column column, int row) {
        return switch (column.type()) {
            case Types.BIT, Types.BOOLEAN -> row % 2 == 1;
            case Types.NUMERIC, Types.DECIMAL -> BigDecimal.valueOf(row);
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> row;
            case Types.BIGINT -> (long) row;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> (double) row;
            case Types.DATE -> Date.valueOf("2026-03-0" + row);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Timestamp.valueOf("2026-03-0" + row + " 10:00:00");
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> ("bytes" + row)
                    .getBytes(StandardCharsets.UTF_8);
            default -> column.size() < 3 ? String.valueOf(row) : "\u00e5" + row;
        };
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet column =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (column.next()) {
                boolean made = "YES".equals(column.getString("IS_GENERATEDCOLUMN"))
                        || "YES".equals(column.getString("IS_AUTOINCREMENT"));
                if (!made) {
                    columns.add(new Column(
                            column.getString("COLUMN_NAME"), column.getInt("DATA_TYPE"), column.getInt("COLUMN_SIZE")));
                }
            }
        }
        return columns;
    }
}
