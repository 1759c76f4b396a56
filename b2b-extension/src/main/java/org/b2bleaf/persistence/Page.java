package org.b2bleaf.persistence;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param rows in the order of the list
 * @param total how many rows all pages have together
 */
public record Page<T>(List<T> rows, long total) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** The same part with other rows. */
    public <R> Page<R> map(Function<T, R> row) {
        return new Page<>(rows.stream().map(row).toList(), total);
    }
}
