package org.b2bleaf.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.b2bleaf.testing.Database;

/** Everything that a database has: how its tables are made, in the database's own words, and each of their rows. */
final class Contents {

    private static final Set<Integer> BINARY = Set.of(Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY);

    private static final Set<Integer> YES_OR_NO = Set.of(Types.BIT, Types.BOOLEAN, Types.TINYINT);

    private final Database database;
    private final Connection connection;
    private List<String> script;

    private Contents(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /**
     * @param tables which tables, by their names in upper case
     * @return lines that are the same when nothing has changed
     */
    static List<String> of(Database database, DataSource dataSource, Predicate<String> tables) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Contents contents = new Contents(database, connection);
            List<String> lines = new ArrayList<>();
            for (String table : tables(connection)) {
                if (tables.test(table.toUpperCase(Locale.ROOT))) {
                    contents.definition(table).forEach(line -> lines.add(table + ": " + line));
                    contents.rows(table).forEach(row -> lines.add(table + ": " + row));
                }
            }
            return lines;
        }
    }

    /** The names of all tables, as the database writes them. */
    static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet tables =
                data.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        Collections.sort(names);
        return names;
    }

    private List<String> definition(String table) throws SQLException {
        return switch (database) {
            case HSQLDB -> script().stream()
                    .filter(line -> line.contains("PUBLIC." + table + " ")
                            || line.contains("PUBLIC." + table + "(")
                            || line.contains("PUBLIC.\"" + table + "\""))
                    .toList();
            case MARIADB -> column(2, "show create table `" + table + "`");
            case POSTGRESQL -> {
                List<String> lines = new ArrayList<>(column(
                        1,
                        """
                        select concat_ws(' ', column_name, data_type, character_maximum_length, numeric_precision,
                        numeric_scale, datetime_precision, is_nullable, column_default, collation_name)
                        from information_schema.columns where table_schema = 'public' and table_name = '%s'
                        order by ordinal_position"""
                                .formatted(table)));
                lines.addAll(column(
                        1,
                        """
                        select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                        where conrelid = 'public."%s"'::regclass order by 1"""
                                .formatted(table)));
                lines.addAll(column(
                        1,
                        "select indexdef from pg_indexes where schemaname = 'public' and tablename = '%s' order by 1"
                                .formatted(table)));
                yield lines;
            }
        };
    }

    /** Of the whole database, so it is asked for once. */
    private List<String> script() throws SQLException {
        if (script == null) {
            script = column(1, "script").stream()
                    .filter(line -> !line.startsWith("INSERT"))
                    .toList();
        }
        return script;
    }

    private List<String> rows(String table) throws SQLException {
        return rows(connection, "select * from " + quoted(database, table));
    }

    static String quoted(Database database, String table) {
        return database == Database.MARIADB ? "`" + table + "`" : "\"" + table + "\"";
    }

    /** Sorted, for nobody promises an order. */
    static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            ResultSetMetaData columns = row.getMetaData();
            while (row.next()) {
                Map<String, String> values = new TreeMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    values.put(
                            columns.getColumnLabel(i).toUpperCase(Locale.ROOT),
                            value(row, i, columns.getColumnType(i)));
                }
                rows.add(values.toString());
            }
        }
        Collections.sort(rows);
        return rows;
    }

    private static String value(ResultSet row, int column, int type) throws SQLException {
        if (row.getObject(column) == null) {
            return null;
        }
        if (BINARY.contains(type)) {
            return HexFormat.of().formatHex(row.getBytes(column));
        }
        // MariaDB writes one of type BIT as a byte, and one of type BOOLEAN as a number.
        return YES_OR_NO.contains(type) ? String.valueOf(row.getBoolean(column)) : row.getString(column);
    }

    private List<String> column(int number, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(number));
            }
        }
        return values;
    }

    /**
     * The tables of a name's beginning in words that all databases share: columns with length, precision and whether they
     * may be empty, keys, and what refers to what.
     */
    static Map<String, String> shapes(Connection connection, String beginning) throws SQLException {
        Map<String, String> shapes = new TreeMap<>();
        for (String table : tables(connection)) {
            if (table.toUpperCase(Locale.ROOT).startsWith(beginning)) {
                shapes.putAll(shape(connection, table));
            }
        }
        return shapes;
    }

    private static Map<String, String> shape(Connection connection, String table) throws SQLException {
        Map<String, String> shape = new TreeMap<>();
        String name = table.toUpperCase(Locale.ROOT);
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet column = data.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (column.next()) {
                shape.put(
                        name + "." + column.getString("COLUMN_NAME").toUpperCase(Locale.ROOT),
                        type(column) + (column.getString("IS_NULLABLE").equals("NO") ? " not null" : ""));
            }
        }
        try (ResultSet key = data.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            Map<Integer, String> columns = new TreeMap<>();
            while (key.next()) {
                columns.put(key.getInt("KEY_SEQ"), key.getString("COLUMN_NAME").toUpperCase(Locale.ROOT));
            }
            shape.put(name + " primary key", columns.values().toString());
        }
        try (ResultSet key = data.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (key.next()) {
                shape.put(
                        name + " refers by " + key.getString("FKCOLUMN_NAME").toUpperCase(Locale.ROOT),
                        key.getString("PKTABLE_NAME").toUpperCase(Locale.ROOT)
                                + (key.getInt("DELETE_RULE") == DatabaseMetaData.importedKeyCascade ? " cascade" : ""));
            }
        }
        Map<String, TreeMap<Integer, String>> unique = new TreeMap<>();
        try (ResultSet index = data.getIndexInfo(connection.getCatalog(), connection.getSchema(), table, true, true)) {
            while (index.next()) {
                if (index.getString("COLUMN_NAME") != null) {
                    unique.computeIfAbsent(index.getString("INDEX_NAME"), any -> new TreeMap<>())
                            .put(
                                    index.getInt("ORDINAL_POSITION"),
                                    index.getString("COLUMN_NAME").toUpperCase(Locale.ROOT));
                }
            }
        }
        shape.put(
                name + " unique",
                new TreeSet<>(unique.values().stream()
                                .map(c -> c.values().toString())
                                .collect(Collectors.toSet()))
                        .toString());
        return shape;
    }

    private static String type(ResultSet column) throws SQLException {
        return switch (column.getInt("DATA_TYPE")) {
            case Types.BIT, Types.BOOLEAN, Types.TINYINT -> "boolean";
            case Types.NUMERIC, Types.DECIMAL -> "numeric(" + column.getInt("COLUMN_SIZE") + ","
                    + column.getInt("DECIMAL_DIGITS") + ")";
            case Types.CHAR -> "char(" + column.getInt("COLUMN_SIZE") + ")";
            case Types.VARCHAR ->
            // PostgreSQL's TEXT has no end.
            column.getLong("COLUMN_SIZE") > 65_535 ? "text" : "varchar(" + column.getInt("COLUMN_SIZE") + ")";
            case Types.CLOB, Types.LONGVARCHAR -> "text";
            case Types.BLOB, Types.BINARY, Types.LONGVARBINARY, Types.VARBINARY -> "binary";
            case Types.BIGINT -> "bigint";
            case Types.INTEGER -> "integer";
            case Types.DATE -> "date";
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> "timestamp";
            default -> column.getString("TYPE_NAME");
        };
    }
}
