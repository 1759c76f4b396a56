package org.b2bleaf.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.b2bleaf.exchange.rules.PersonKey;
import org.b2bleaf.persistence.BulkInsert;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What the rows of an upload have named so far. In a work table and not in memory, as there may be any number of rows;
 * gone with the transaction that works on them.
 */
final class SeenKeys {

    private static final int FETCH_SIZE = 1000;
    private static final int MOST_AT_ONCE = 64;
    private static final String FIND =
            """
            SELECT KEY_TEXT, LINE_NO, OTHER_TEXT, RECORD_ID FROM B2B_IMPORT_KEY
            WHERE IMPORT_ID = ? AND KIND = ? AND KEY_TEXT = ?""";

    /** What a key names. */
    enum Kind {
        COMPANY,
        /** The other text is the key of its company. */
        LOCATION,
        /** A catalog and a SKU. */
        PRICE,
        /** A location and a person. */
        PERMISSION,
        /** A company and a person. */
        MEMBER,
        /** Somebody whom a row of permissions.csv was about. */
        PERSON,
        /** An address that a row names; with the spelling and the name that go with it. */
        EMAIL,
        /** An address that is a main contact's. */
        CONTACT,
        /** An address of the upload and the customer who has it. */
        CUSTOMER,
        /** An address of the upload that is somebody's user name. */
        USERNAME
    }

    /**
     * @param other null for none
     * @param recordId null for none
     */
    record Seen(String key, long line, String other, Long recordId) {}

    /** Two rows that contradict each other. */
    record Contradiction(Seen first, Seen later, boolean inSpelling, boolean inName) {}

    private final JdbcTemplate jdbc;
    private final long importId;
    private final BulkInsert rows;

    SeenKeys(JdbcTemplate jdbc, long importId) {
        this.jdbc = jdbc;
        this.importId = importId;
        rows = new BulkInsert(
                jdbc,
                "B2B_IMPORT_KEY",
                "IMPORT_ID",
                "KIND",
                "KEY_TEXT",
                "LINE_NO",
                "OTHER_TEXT",
                "RECORD_ID",
                "FIRST_NAME",
                "LAST_NAME");
    }

    void add(Kind kind, String key, long line) {
        add(kind, key, line, null, null);
    }

    void add(Kind kind, String key, long line, String other, Long recordId) {
        rows.add(importId, kind.name(), key, line, other, recordId, null, null);
    }

    /** @param firstName null when the row tells none, as the last one */
    void addEmail(PersonKey person, long line, String firstName, String lastName) {
        if (person.email() != null) {
            rows.add(importId, Kind.EMAIL.name(), person.email(), line, person.spelling(), null, firstName, lastName);
        }
    }

    void addContact(PersonKey person, long line) {
        if (person.email() != null) {
            add(Kind.CONTACT, person.email(), line);
        }
    }

    /** Makes what was added visible to {@link #find} and the others. */
    void flush() {
        rows.flush();
    }

    /**
     * What has been seen of the keys; several under one key in no particular order.
     *
     * <p>One SELECT for each key and not one list of all: PostgreSQL has no statistics of rows that are not committed yet,
     * takes those of a kind for few, and would compare each of them with each key.
     */
    Map<String, List<Seen>> find(Kind kind, Collection<String> keys) {
        Map<String, List<Seen>> found = new HashMap<>();
        List<String> distinct = List.copyOf(Set.copyOf(keys));
        for (int from = 0; from < distinct.size(); ) {
            int to = from + Math.min(MOST_AT_ONCE, Integer.highestOneBit(distinct.size() - from));
            find(kind, distinct.subList(from, to), found);
            from = to;
        }
        return found;
    }

    private void find(Kind kind, List<String> keys, Map<String, List<Seen>> found) {
        List<Object> parameters = new ArrayList<>();
        for (String key : keys) {
            parameters.addAll(List.of(importId, kind.name(), key));
        }
        jdbc.query(
                String.join(" UNION ALL ", Collections.nCopies(keys.size(), FIND)),
                (RowCallbackHandler) row -> {
                    long id = row.getLong(4);
                    Long recordId = row.wasNull() ? null : Long.valueOf(id);
                    Seen seen = new Seen(row.getString(1), row.getLong(2), row.getString(3), recordId);
                    found.computeIfAbsent(seen.key(), key -> new ArrayList<>()).add(seen);
                },
                parameters.toArray());
    }

    /** Hands over each row whose key an earlier row has, with that row. */
    void doubled(Kind kind, Consumer<Contradiction> rows) {
        inOrder(kind, result -> {
            Seen first = null;
            while (result.next()) {
                Seen seen = new Seen(result.getString(1), result.getLong(2), null, null);
                if (first != null && first.key().equals(seen.key())) {
                    rows.accept(new Contradiction(first, seen, false, false));
                } else {
                    first = seen;
                }
            }
            return null;
        });
    }

    /** Hands over each row that spells an address or names its person in another way than an earlier row. */
    void contradictions(Consumer<Contradiction> rows) {
        inOrder(Kind.EMAIL, result -> {
            Seen first = null;
            String firstName = null;
            String lastName = null;
            while (result.next()) {
                Seen seen = new Seen(result.getString(1), result.getLong(2), result.getString(3), null);
                String hasFirstName = result.getString(4);
                String hasLastName = result.getString(5);
                if (first == null || !first.key().equals(seen.key())) {
                    first = seen;
                    firstName = null;
                    lastName = null;
                }
                boolean spelling = !first.other().equals(seen.other());
                boolean name = differs(firstName, hasFirstName) || differs(lastName, hasLastName);
                if (spelling || name) {
                    rows.accept(new Contradiction(first, seen, spelling, name));
                }
                firstName = firstName == null ? hasFirstName : firstName;
                lastName = lastName == null ? hasLastName : lastName;
            }
            return null;
        });
    }

    private static boolean differs(String one, String other) {
        return one != null && other != null && !one.equals(other);
    }

    private void inOrder(Kind kind, ResultSetExtractor<Void> rows) {
        JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource());
        streaming.setFetchSize(FETCH_SIZE);
        streaming.query(
                """
                SELECT KEY_TEXT, LINE_NO, OTHER_TEXT, FIRST_NAME, LAST_NAME FROM B2B_IMPORT_KEY
                WHERE IMPORT_ID = ? AND KIND = ? ORDER BY KEY_TEXT, LINE_NO""",
                rows,
                importId,
                kind.name());
    }

    void forget(Kind kind) {
        jdbc.update("DELETE FROM B2B_IMPORT_KEY WHERE IMPORT_ID = ? AND KIND = ?", importId, kind.name());
    }

    void forgetAll() {
        jdbc.update("DELETE FROM B2B_IMPORT_KEY WHERE IMPORT_ID = ?", importId);
    }
}
