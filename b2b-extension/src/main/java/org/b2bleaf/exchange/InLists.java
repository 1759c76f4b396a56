package org.b2bleaf.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Looks up many rows by key with few statements. */
final class InLists {

    private static final int MOST = 512;

    private InLists() {}

    /**
     * @param sql with {@code %s} where the list of placeholders goes, behind the fixed parameters
     * @param values looked up; duplicates are harmless, none is no question at all
     */
    static void select(JdbcOperations jdbc, String sql, List<?> fixed, Collection<?> values, RowCallbackHandler rows) {
        List<?> distinct = List.copyOf(Set.copyOf(values));
        for (int from = 0; from < distinct.size(); from += MOST) {
            List<?> part = distinct.subList(from, Math.min(from + MOST, distinct.size()));
            List<Object> parameters = new ArrayList<>(fixed);
            parameters.addAll(part);
            // Filled up to a power of two, so that the database sees few different statements.
            int size = part.size() == 1 ? 1 : Integer.highestOneBit(part.size() - 1) * 2;
            parameters.addAll(Collections.nCopies(size - part.size(), part.get(0)));
            String list = String.join(", ", Collections.nCopies(size, "?"));
            jdbc.query(String.format(sql, list), rows, parameters.toArray());
        }
    }
}
