package org.b2bleaf.membership;

import java.util.List;

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
}
