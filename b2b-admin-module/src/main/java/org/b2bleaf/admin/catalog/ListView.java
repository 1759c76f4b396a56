package org.b2bleaf.admin.catalog;

import java.util.List;
import org.b2bleaf.persistence.Page;

/**
 * A page of a list with the way to the pages before and behind it.
 *
 * @param page from 1
 */
public record ListView<T>(List<T> rows, long total, int page, int size) {

    /** Reads a part of a list. */
    @FunctionalInterface
    public interface Reader<T> {
        Page<T> read(int first, int limit);
    }

    /** @param asked the page that is asked for; one behind the last shows the last */
    public static <T> ListView<T> of(int asked, int size, Reader<T> reader) {
        int page = (int) Math.max(1, Math.min(asked, Integer.MAX_VALUE / size));
        Page<T> found = reader.read((page - 1) * size, size);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = (int) ((found.total() + size - 1) / size);
            found = reader.read((page - 1) * size, size);
        }
        return new ListView<>(found.rows(), found.total(), page, size);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return (long) page * size < total;
    }

    public int lastPage() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
