package org.b2bleaf.persistence;

/**
 * Ids for rows that are written past the entity manager, from the segments that the entities' own generators use. Ids
 * of a caller that fails are lost, as with any sequence.
 */
public interface IdBlocks {

    /**
     * Sets consecutive ids aside, in a transaction of its own.
     *
     * @param segment the {@code segment_value} of the entity's generator, such as {@code B2bOrderImpl}
     * @param count at least 1
     * @return the first of them
     */
    long reserve(String segment, int count);
}
