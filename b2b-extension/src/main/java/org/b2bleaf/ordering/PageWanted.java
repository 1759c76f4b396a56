package org.b2bleaf.ordering;

import java.util.Optional;
import org.b2bleaf.ordering.rules.ListPlace;

/**
 * Which piece of a list. Going on from a place costs the same everywhere; a page by its number gets dearer the later it is.
 *
 * @param number 0 for the first page; ignored when there is a place
 * @param after go on behind this place
 * @param before or the piece that ends in front of this one
 * @param size orders on a page
 */
public record PageWanted(int number, Optional<ListPlace> after, Optional<ListPlace> before, int size) {

    public static PageWanted first(int size) {
        return numbered(0, size);
    }

    public static PageWanted numbered(int number, int size) {
        return new PageWanted(number, Optional.empty(), Optional.empty(), size);
    }

    public static PageWanted after(ListPlace place, int size) {
        return new PageWanted(0, Optional.of(place), Optional.empty(), size);
    }

    public static PageWanted before(ListPlace place, int size) {
        return new PageWanted(0, Optional.empty(), Optional.of(place), size);
    }

    boolean isBackwards() {
        return after.isEmpty() && before.isPresent();
    }

    Optional<ListPlace> place() {
        return after.or(() -> before);
    }

    long offset() {
        return place().isPresent() ? 0 : (long) number * size;
    }
}
