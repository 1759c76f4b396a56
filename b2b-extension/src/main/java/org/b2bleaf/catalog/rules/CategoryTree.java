package org.b2bleaf.catalog.rules;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which categories lie below which. A category may have several parents, and nothing keeps a shop from making a circle.
 *
 * @param children by category id the ids of the categories right below it
 */
public record CategoryTree(Map<Long, List<Long>> children) {

    public static final CategoryTree EMPTY = new CategoryTree(Map.of());

    /** The categories themselves and all that lie below them, however deep. */
    public Set<Long> withAllBelow(Collection<Long> categoryIds) {
        Set<Long> all = new HashSet<>(categoryIds);
        Deque<Long> open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            children.getOrDefault(open.pop(), List.of()).stream()
                    .filter(all::add)
                    .forEach(open::push);
        }
        return all;
    }
}
