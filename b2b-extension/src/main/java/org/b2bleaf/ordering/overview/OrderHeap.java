package org.b2bleaf.ordering.overview;

/** How the merchant's list of orders is divided. An order may be on several heaps. */
public enum OrderHeap {
    ALL,
    /** Something is still to pay. */
    OPEN,
    /** Something should have been paid by now. */
    OVERDUE,
    /** Money is reserved on a card, and the reservation will not last much longer. */
    EXPIRING,
    /** Neither delivered nor cancelled. */
    TO_FULFIL
}
