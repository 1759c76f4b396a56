package org.b2bleaf.admin.membership;

import java.util.List;
import java.util.Objects;
import org.b2bleaf.persistence.Page;

/**
 * A page of a list with the way to the ones before and behind it.
 *
 * @param first index of the first row, 0 for the first page
 * @param size how many rows a full page has
 * @param filtered whether something was typed to find these rows
 */
public record ListPage<T>(List<T> rows, long total, int first, int size, boolean filtered) {

    /** Of the lists on pages. */
    static final int SIZE = 25;

    /** Of the lists in windows, which have less room. */
    static final int SIZE_IN_WINDOW = 10;

    /** Reads one page of something of a company. */
    @FunctionalInterface
    public interface Reader<T> {
        Page<T> read(long companyId, String filter, int first, int limit);
    }

    /** Without the rows: Thymeleaf asks every node of a template for the hash of the variables around it. */
    @Override
    public int hashCode() {
        return Objects.hash(total, first, size);
    }

    /** A page of a list in a window. */
    public static <T> ListPage<T> inWindow(Reader<T> reader, long companyId, String filter, int first) {
        int from = first(first);
        return of(reader.read(companyId, filter, from, SIZE_IN_WINDOW), filter, from, SIZE_IN_WINDOW);
    }

    /** @param filter what was typed; null or blank for nothing */
    static <T> ListPage<T> of(Page<T> page, String filter, int first, int size) {
        return new ListPage<>(page.rows(), page.total(), first, size, filter != null && !filter.isBlank());
    }

    /** What was asked for, or the first page instead of one that cannot be. */
    static int first(int asked) {
        return Math.max(0, asked);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The number of the first row, counted as people do. */
    public int from() {
        return first + 1;
    }

    public int to() {
        return first + rows.size();
    }

    public boolean hasPrevious() {
        return first > 0;
    }

    public boolean hasNext() {
        return to() < total;
    }

    public int previous() {
        return Math.max(0, first - size);
    }

    public int next() {
        return first + size;
    }
}
