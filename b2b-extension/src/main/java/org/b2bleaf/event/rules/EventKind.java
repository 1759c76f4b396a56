package org.b2bleaf.event.rules;

/** What an event is about, which decides the shape of its data. */
public enum EventKind {
    COMPANY("company"),
    LOCATION("location"),
    MEMBER("member"),
    PERMISSION("permission"),
    ORDER("order"),
    DRAFT("draft"),
    RETURN("return"),
    INVOICE("invoice"),
    ACCESS_REQUEST("access_request"),
    /** A webhook that staff try out. */
    WEBHOOK("webhook");

    private final String word;

    EventKind(String word) {
        this.word = word;
    }

    /** As types and subjects begin. */
    public String word() {
        return word;
    }
}
