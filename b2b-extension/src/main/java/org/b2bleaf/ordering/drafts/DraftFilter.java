package org.b2bleaf.ordering.drafts;

/**
 * Which drafts the work list shows.
 *
 * @param text part of a reference, company, location, buyer's name or e-mail address, or PO number, in any case; empty for
 *     any
 */
public record DraftFilter(Heap heap, String text) {

    /** How the work list is divided. */
    public enum Heap {
        /** The merchant has to act. */
        TO_DO,
        /** The buyer is asked. */
        WITH_BUYER,
        INVOICED,
        APPROVED,
        DECLINED,
        ALL
    }
}
