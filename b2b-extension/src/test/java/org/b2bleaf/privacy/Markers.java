package org.b2bleaf.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.b2bleaf.testing.Database;
import org.b2bleaf.testing.Slice;

/**
 * A person in every table of the list: one row each, in which every listed column has a text of its own. All ids are the same
 * number, so that every row points at every other.
 */
final class Markers {

    static final String EMAIL = "zqmarked@person.example";

    /** The id of everything, and that of the address that no order of a company went to. */
    private static final long ALL = 990_001;

    private static final long OWN_ADDRESS = 990_002;

    /** The id of everything that is about somebody else. */
    static final long OTHERS = 990_003;

    /** What is looked through beside what the list says. */
    private static final Set<String> LETTERS_AND_EVENTS = Set.of("B2B_MAIL.BODY", "B2B_EVENT.PAYLOAD");

    /** What is found by the address has the address. */
    private static final Set<String> ADDRESSES = Set.of(
            "B2B_SIGN_IN_CODE.EMAIL",
            "B2B_ACCESS_REQUEST.EMAIL",
            "B2B_MAIL.RECIPIENT",
            "B2B_PAYMENT_LINK.RECIPIENT",
            "B2B_IMPORT_PROBLEM.FOUND",
            "B2B_PRIVACY_RUN.EMAIL",
            "BLC_EMAIL_TRACKING.EMAIL_ADDRESS",
            "BLC_USERCONNECTION.USERID",
            "BLC_ADMIN_USER.EMAIL",
            "BLC_CUSTOMER.EMAIL_ADDRESS");

    private static final Map<String, String> FIXED = new HashMap<>();

    static {
        FIXED.put("B2B_COMPANY.STATUS", "ACTIVE");
        FIXED.put("B2B_LOCATION.STATUS", "ACTIVE");
        FIXED.put("B2B_LOCATION.TERMS_TYPE", "NONE");
        FIXED.put("B2B_LOCATION.PO_RULE", "OPTIONAL");
        FIXED.put("B2B_LOCATION.TIME_ZONE", "UTC");
        FIXED.put("B2B_PERMISSION.PERMISSION", "ORDERING_ONLY");
        FIXED.put("B2B_MAIL.STATUS", "SENT");
        FIXED.put("B2B_SAVED_CARD.STATE", "ACTIVE");
        FIXED.put("B2B_PRIVACY_RUN.KIND", "EXPORT");
        FIXED.put("B2B_PRIVACY_RUN.STATUS", "DONE");
        FIXED.put("BLC_ORDER.ORDER_STATUS", "SUBMITTED");
        FIXED.put("B2B_ORDER.STATUS", "SUBMITTED");
        FIXED.put("BLC_ADDRESS.COUNTRY", "NO");
    }

    /** Without a word of the list, but on the way from one listed table to another. */
    private static final List<String> LINKS = List.of("B2B_MEMBER", "B2B_PERMISSION", "BLC_ORDER_ITEM");

    private final Slice shop;
    private final PersonalData list;
    private final Map<String, String> byColumn = new LinkedHashMap<>();
    private final List<String> tables = new ArrayList<>();

    Markers(Slice shop) {
        this.shop = shop;
        list = shop.bean(PersonalData.class);
    }

    /** The text in each listed column, by the name that the list has for it. */
    Map<String, String> byColumn() {
        return byColumn;
    }

    void write() throws SQLException {
        for (String name : list.all().keySet()) {
            // The trail of the person's own acts is in the same table as the trail about the person.
            if (!name.equals("B2B_AUDIT_EVENT@OWN_ACTS")) {
                insert(name, name.equals("BLC_ADDRESS") ? OWN_ADDRESS : ALL);
            }
        }
        for (String link : LINKS) {
            insert(link, ALL);
        }
    }

    /** The name of the person, as it stands in the customer's two fields. */
    String fullName() {
        return byColumn.get("BLC_CUSTOMER.FIRST_NAME") + " " + byColumn.get("BLC_CUSTOMER.LAST_NAME");
    }

    /**
     * Somebody else in every table, in whose row every text that may name others names the person.
     *
     * @return the columns, without the parts of the tables
     */
    Set<String> writeOthers() throws SQLException {
        Set<String> naming = new TreeSet<>(LETTERS_AND_EVENTS);
        list.all()
                .forEach((name, rules) -> rules.forEach((column, rule) -> {
                    if (rule.mentions() || rule.named()) {
                        naming.add(tableOf(name) + "." + column);
                    }
                }));
        Set<String> all = new TreeSet<>(LINKS);
        list.all().keySet().forEach(name -> all.add(tableOf(name)));
        for (String table : all) {
            insert(table, table, OTHERS, column -> naming.contains(table + "." + column));
        }
        return naming;
    }

    private static String tableOf(String name) {
        return name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
    }

    private void insert(String name, long key) throws SQLException {
        insert(name, tableOf(name), key, column -> false);
    }

    private void insert(String name, String table, long key, Predicate<String> naming) throws SQLException {
        tables.add(table);
        withoutReferences(connection -> {
            List<String> columns = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
                ResultSetMetaData meta = rows.getMetaData();
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    String column = meta.getColumnName(i).toUpperCase(Locale.ROOT);
                    Object value = naming.test(column)
                            ? naming(meta.getPrecision(i))
                            : value(name, table, column, meta, i, key);
                    if (value != null) {
                        columns.add(column);
                        values.add(value);
                    }
                }
            }
            String sql = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                    + String.join(", ", java.util.Collections.nCopies(columns.size(), "?")) + ")";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.size(); i++) {
                    insert.setObject(i + 1, values.get(i));
                }
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new SQLException(sql + " " + values, e);
            }
        });
    }

    private Object value(String name, String table, String column, ResultSetMetaData meta, int i, long key)
            throws SQLException {
        return switch (meta.getColumnType(i)) {
            case Types.BIGINT -> number(table, column, key);
            case Types.INTEGER, Types.SMALLINT, Types.NUMERIC, Types.DECIMAL, Types.DOUBLE -> 1;
            case Types.BOOLEAN, Types.BIT -> false;
            case Types.TIMESTAMP -> Timestamp.from(Instant.parse("2026-03-04T05:06:07Z"));
            case Types.DATE -> java.sql.Date.valueOf("2026-03-04");
            case Types.BLOB, Types.BINARY, Types.VARBINARY -> new byte[] {1};
            default -> key == OTHERS ? textOfOthers(table, column, meta, i) : text(name, table, column, meta, i);
        };
    }

    private static Object number(String table, String column, long key) {
        // A row that is not there would hide the customer from Hibernate.
        if (!table.equals("B2B_TRANSFER")
                && Set.of("TRANSFER_ID", "OPEN_ORDER_ID", "CHALLENGE_QUESTION_ID")
                        .contains(column)) {
            return null;
        }
        boolean ownAddress = column.equals("ADDRESS_ID")
                && (table.equals("BLC_CUSTOMER_ADDRESS") || table.equals("BLC_CUSTOMER_PAYMENT"));
        if (ownAddress) {
            return OWN_ADDRESS;
        }
        boolean id = column.endsWith("_ID") || column.equals("ORDER_PAYMENT");
        return id ? key : Long.valueOf(1);
    }

    private Object text(String name, String table, String column, ResultSetMetaData meta, int i) throws SQLException {
        String full = table + "." + column;
        if (list.of(name).containsKey(column)) {
            String marker = marker(full, meta.getPrecision(i));
            byColumn.put(name + "." + column, marker);
            return marker;
        }
        if (FIXED.containsKey(full)) {
            return FIXED.get(full);
        }
        if (column.equals("REFERENCE_NUMBER")) {
            return "zq-reference";
        }
        boolean needed = meta.isNullable(i) == ResultSetMetaData.columnNoNulls;
        return needed ? "X" : null;
    }

    /** As somebody writes it, and as JSON does. */
    private String naming(int length) {
        String email = EMAIL.toUpperCase(Locale.ROOT);
        String text = "{\"to\":\"" + fullName().toUpperCase(Locale.ROOT) + "\",\"note\":\"Ask\\n" + email + ".\"}";
        return length == 0 || text.length() <= length ? text : email;
    }

    private static String textOfOthers(String table, String column, ResultSetMetaData meta, int i) throws SQLException {
        // The countries are the shop's own, of which there are none here.
        String fixed = column.equals("COUNTRY") ? null : FIXED.get(table + "." + column);
        boolean needed = meta.isNullable(i) == ResultSetMetaData.columnNoNulls;
        return fixed != null ? fixed : needed ? "Y" : null;
    }

    private String marker(String full, int length) {
        if (ADDRESSES.contains(full.toUpperCase(Locale.ROOT))) {
            return EMAIL;
        }
        if (full.endsWith(".REFERENCE_NUMBER")) {
            return "zq-reference";
        }
        String number = "%03d".formatted(byColumn.size());
        // A short one needs a sign that no name of another test has.
        return length > 0 && length < 6 ? "~" + number : "Zq" + number + "x";
    }

    /** Takes the rows away that nothing else would. */
    void clear() throws SQLException {
        withoutReferences(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String table : tables) {
                    String key;
                    try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
                        key = idColumn(rows.getMetaData());
                    }
                    statement.execute("DELETE FROM " + table
                            + (key == null
                                    ? ""
                                    : " WHERE " + key + " IN (" + ALL + ", " + OWN_ADDRESS + ", " + OTHERS + ")"));
                }
            }
        });
    }

    private static String idColumn(ResultSetMetaData meta) throws SQLException {
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            if (meta.getColumnType(i) == Types.BIGINT
                    && meta.getColumnName(i).toUpperCase(Locale.ROOT).endsWith("_ID")) {
                return meta.getColumnName(i);
            }
        }
        return null;
    }

    interface Act {
        void on(Connection connection) throws SQLException;
    }

    private void withoutReferences(Act act) throws SQLException {
        Database database = shop.bean(Database.class);
        try (Connection connection = shop.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(references(database, false));
            try {
                act.on(connection);
            } finally {
                statement.execute(references(database, true));
            }
        }
    }

    private static String references(Database database, boolean checked) {
        return switch (database) {
            case HSQLDB -> "SET DATABASE REFERENTIAL INTEGRITY " + (checked ? "TRUE" : "FALSE");
            case POSTGRESQL -> "SET session_replication_role = " + (checked ? "DEFAULT" : "replica");
            case MARIADB -> "SET FOREIGN_KEY_CHECKS = " + (checked ? 1 : 0);
        };
    }
}
