package org.b2bleaf.catalog;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list of the merchant's.
 *
 * @param rows in the order of the list
 * @param total how many rows all pages have together
 */
public record CatalogPage<T>(List<T> rows, long total) {

    public CatalogPage {
        rows = List.copyOf(rows);
    }

    /** The same part with other rows. */
    <R> CatalogPage<R> map(Function<T, R> row) {
        return new CatalogPage<>(rows.stream().map(row).toList(), total);
    }
}
