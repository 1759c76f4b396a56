package org.b2bleaf.event.rules;

/** Where the delivery of one event to one endpoint stands. */
public enum DeliveryStatus {
    /** For its first or a further attempt. */
    WAITING,
    DELIVERED,
    /** Given up; staff can send it again. */
    FAILED
}
