package org.b2bleaf.privacy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.privacy.rules.ColumnRule;
import org.b2bleaf.privacy.rules.ColumnRule.Fate;
import org.b2bleaf.privacy.rules.Pseudonym;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Finds and changes the rows of one {@link PersonTable}, as the list says. On the connection of one transaction. */
final class PersonRows {

    private final NamedParameterJdbcTemplate jdbc;
    private final PersonTable table;
    private final Map<String, ColumnRule> rules;
    private final Map<String, Column> columns;

    /**
     * What the database says of a column.
     *
     * @param length in characters
     */
    record Column(boolean nullable, int length) {}

    /** A row that keeps something. */
    record KeptRow(long id, Timestamp day, String country) {}

    PersonRows(JdbcTemplate jdbc, PersonTable table, Map<String, ColumnRule> rules, Map<String, Column> columns) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.table = table;
        this.rules = rules;
        this.columns = columns;
    }

    /** Some hosts keep payments in a database of their own, and older ones have fewer tables. */
    static boolean isThere(JdbcTemplate jdbc, String table) {
        return Boolean.TRUE.equals(jdbc.execute((Connection connection) -> {
            // As the database writes names that nobody has quoted; an underscore stands for itself too.
            for (String name : List.of(table, table.toUpperCase(Locale.ROOT), table.toLowerCase(Locale.ROOT))) {
                try (ResultSet found = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
                    if (found.next()) {
                        return true;
                    }
                }
            }
            return false;
        }));
    }

    /** What the database says of a table that is there, by column. */
    static Map<String, Column> columns(JdbcTemplate jdbc, String table) {
        return jdbc.query("SELECT * FROM " + table + " WHERE 1 = 0", rows -> {
            ResultSetMetaData meta = rows.getMetaData();
            Map<String, Column> found = new HashMap<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                found.put(
                        meta.getColumnName(i).toUpperCase(Locale.ROOT),
                        new Column(meta.isNullable(i) != ResultSetMetaData.columnNoNulls, meta.getPrecision(i)));
            }
            return found;
        });
    }

    static MapSqlParameterSource of(Person person) {
        List<String> actors = person.idsOrNone().stream().map(Actor::customer).toList();
        return new MapSqlParameterSource()
                .addValue("ids", person.idsOrNone())
                .addValue("idTexts", person.idTexts())
                .addValue("email", person.email())
                .addValue("actors", actors);
    }

    boolean isDeleted() {
        return rules.values().stream().allMatch(rule -> rule.fate() == Fate.DELETED);
    }

    private List<String> columnsOf(Fate... fates) {
        List<Fate> wanted = List.of(fates);
        return rules.entrySet().stream()
                .filter(rule -> wanted.contains(rule.getValue().fate()) && columns.containsKey(rule.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The numbers of rows that still have something to erase. */
    List<Long> toErase(Person person, int limit) {
        MapSqlParameterSource values = of(person).addValue("limit", limit);
        if (isDeleted()) {
            return ids("SELECT DISTINCT " + key() + " FROM " + table.table() + " WHERE " + table.rows(), values);
        }
        List<String> changed = columnsOf(Fate.ERASED, Fate.PSEUDONYMISED);
        if (changed.isEmpty()) {
            return List.of();
        }
        String personal = changed.stream().map(this::isPersonal).collect(Collectors.joining(" OR "));
        return ids(
                "SELECT DISTINCT " + key() + " FROM " + table.table() + " WHERE " + table.rows() + " AND (" + personal
                        + ")",
                values);
    }

    private List<Long> ids(String sql, MapSqlParameterSource values) {
        return jdbc.queryForList(sql + " ORDER BY 1 LIMIT :limit", values, Long.class);
    }

    private String key() {
        return table.key() == null ? "0" : table.key();
    }

    private String isPersonal(String column) {
        return isEmptied(column)
                ? column + " IS NOT NULL"
                : "(" + column + " IS NOT NULL AND " + column + " NOT LIKE '" + Pseudonym.PREFIX + "%')";
    }

    /** A column that must not be empty gets a pseudonym instead. */
    private boolean isEmptied(String column) {
        return rules.get(column).fate() == Fate.ERASED && columns.get(column).nullable();
    }

    /** Deletes or changes rows that {@link #toErase} found. */
    void erase(Person person, List<Long> ids, String pseudonym) {
        MapSqlParameterSource values = of(person).addValue("keys", ids);
        if (isDeleted()) {
            jdbc.update("DELETE FROM " + table.table() + " WHERE " + oneOf(), values);
            return;
        }
        String set = columnsOf(Fate.ERASED, Fate.PSEUDONYMISED).stream()
                .map(column -> emptied(column, pseudonym))
                .collect(Collectors.joining(", "));
        jdbc.update("UPDATE " + table.table() + " SET " + set + extra() + " WHERE " + oneOf(), values);
    }

    private String oneOf() {
        boolean simple = !table.rows().contains("SELECT");
        String keys = table.key() == null ? "" : table.key() + " IN (:keys)";
        return keys + (simple ? (keys.isEmpty() ? "" : " AND ") + table.rows() : "");
    }

    private String emptied(String column, String pseudonym) {
        return isEmptied(column) ? column + " = NULL" : renamed(column, pseudonym);
    }

    /** Not every database finds out the type of a parameter there; a pseudonym is letters and digits. */
    private static String renamed(String column, String pseudonym) {
        if (!Pseudonym.is(pseudonym)) {
            throw new IllegalArgumentException("No pseudonym: " + pseudonym);
        }
        return column + " = CASE WHEN " + column + " IS NULL THEN NULL ELSE '" + pseudonym + "' END";
    }

    /** A customer without a name signs in nowhere and gets no mails. */
    private String extra() {
        return table.table().equals("BLC_CUSTOMER")
                ? ", DEACTIVATED = TRUE, IS_REGISTERED = FALSE, RECEIVE_EMAIL = FALSE"
                : "";
    }

    /** Whether any column of these rows is kept for a reason that counts for them all. */
    boolean keepsAnything() {
        return !columnsOf(Fate.KEPT).isEmpty();
    }

    /** The columns that are kept, the more important reason first. */
    ColumnRule keeps() {
        return columnsOf(Fate.KEPT).stream()
                .map(rules::get)
                .min(Comparator.comparing(ColumnRule::reason))
                .orElseThrow();
    }

    /** Rows behind a number that keep something. A number may come more than once. */
    List<KeptRow> kept(Person person, long after, int limit) {
        String filled = columnsOf(Fate.KEPT).stream()
                .map(column -> column + " IS NOT NULL")
                .collect(Collectors.joining(" OR "));
        return keptRows(
                table.rows() + " AND (" + filled + ") AND " + key() + " > :after ORDER BY 1 LIMIT :limit",
                of(person).addValue("after", after).addValue("limit", limit));
    }

    /** The same of rows whose numbers are known. */
    List<KeptRow> kept(List<Long> ids) {
        return keptRows(key() + " IN (:keys)", new MapSqlParameterSource("keys", ids));
    }

    private List<KeptRow> keptRows(String condition, MapSqlParameterSource values) {
        return jdbc.query(
                "SELECT " + key() + ", " + Objects.requireNonNullElse(table.day(), "CAST(NULL AS DATE)") + ", "
                        + Objects.requireNonNullElse(table.country(), "CAST(NULL AS CHAR(2))") + " FROM "
                        + table.table() + " WHERE " + condition,
                values,
                (row, number) -> new KeptRow(row.getLong(1), row.getTimestamp(2), row.getString(3)));
    }

    // Rows of anybody

    /** The columns whose rule is like this. */
    List<String> columns(Predicate<ColumnRule> wanted) {
        return rules.entrySet().stream()
                .filter(rule -> wanted.test(rule.getValue()) && columns.containsKey(rule.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The last number of so many rows behind another one, whoever they are about; empty when there is none. */
    Optional<Long> endOfPiece(long after, int rows) {
        return Optional.ofNullable(jdbc.queryForObject(
                "SELECT MAX(p.K) FROM (SELECT " + key() + " AS K FROM " + table.table() + " WHERE " + key()
                        + " > :after ORDER BY " + key() + " LIMIT :rows) p",
                new MapSqlParameterSource("after", after).addValue("rows", rows),
                Long.class));
    }

    /** A row of any person with its texts. */
    record Texts(long id, Map<String, String> byColumn) {}

    /**
     * Rows of a piece whose texts may name somebody; the caller looks closer. Of a table whose rows of the person go anyway
     * only the others.
     *
     * @param names of columns
     * @param likes see {@link org.b2bleaf.privacy.rules.Mention#likes}
     */
    List<Texts> withAny(List<String> names, List<String> likes, Person person, long after, long end) {
        MapSqlParameterSource values = of(person).addValue("after", after).addValue("end", end);
        String condition = likes(names, likes, values);
        String others = isDeleted() ? " AND CASE WHEN " + table.rows() + " THEN 1 ELSE 0 END = 0" : "";
        return jdbc.query(
                "SELECT " + key() + ", " + String.join(", ", names) + " FROM " + table.table() + " WHERE " + key()
                        + " > :after AND " + key() + " <= :end AND (" + condition + ")" + others,
                values,
                (row, number) -> {
                    Map<String, String> texts = new HashMap<>();
                    for (int i = 0; i < names.size(); i++) {
                        texts.put(names.get(i), row.getString(i + 2));
                    }
                    return new Texts(row.getLong(1), texts);
                });
    }

    /** The condition that any of the columns is like any of the patterns, whose values it adds. */
    static String likes(List<String> names, List<String> likes, MapSqlParameterSource values) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < likes.size(); i++) {
            values.addValue("like" + i, likes.get(i));
            for (String name : names) {
                conditions.add("LOWER(" + name + ") LIKE :like" + i + " ESCAPE '!'");
            }
        }
        return String.join(" OR ", conditions);
    }

    /** What fits into a column. */
    String fitting(String column, String text) {
        int length = columns.get(column).length();
        return length > 0 && text.length() > length ? text.substring(0, length) : text;
    }

    /** @param without what stands there from now on, by column; of several rows of a number only this one is changed */
    int replace(Texts was, Map<String, String> without) {
        MapSqlParameterSource values = new MapSqlParameterSource("key", was.id());
        List<String> set = new ArrayList<>();
        List<String> same = new ArrayList<>();
        without.forEach((column, text) -> {
            values.addValue("text" + set.size(), text);
            values.addValue("was" + set.size(), was.byColumn().get(column));
            same.add(column + " = :was" + set.size());
            set.add(column + " = :text" + set.size());
        });
        return jdbc.update(
                "UPDATE " + table.table() + " SET " + String.join(", ", set) + " WHERE " + key() + " = :key AND "
                        + String.join(" AND ", same),
                values);
    }

    /** Empties what was kept for years, now that they are over. */
    int retire(List<Long> ids, String pseudonym) {
        List<String> over = rules.entrySet().stream()
                .filter(rule -> rule.getValue().fate() == Fate.KEPT
                        && rule.getValue().reason().isDated()
                        && columns.containsKey(rule.getKey())
                        && !(table.table().equals("B2B_INVOICE")
                                && rule.getKey().equals("SHEET")))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        String set = over.stream()
                .map(column -> columns.get(column).nullable() ? column + " = NULL" : renamed(column, pseudonym))
                .collect(Collectors.joining(", "));
        return over.isEmpty() || ids.isEmpty()
                ? 0
                : jdbc.update(
                        "UPDATE " + table.table() + " SET " + set + " WHERE " + key() + " IN (:keys)",
                        new MapSqlParameterSource("keys", ids));
    }
}
