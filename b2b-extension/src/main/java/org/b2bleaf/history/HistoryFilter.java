package org.b2bleaf.history;

import java.time.Instant;

/** Which events to read. What is not asked for, or is null, does not narrow the list. */
public final class HistoryFilter {

    Long eventId;
    Long companyId;
    Long locationId;
    Long customerId;
    Long catalogId;
    Long orderId;
    String actor;
    String action;
    String subjectType;
    String subject;
    Instant from;
    Instant until;

    private HistoryFilter() {}

    public static HistoryFilter all() {
        return new HistoryFilter();
    }

    public HistoryFilter event(Long id) {
        eventId = id;
        return this;
    }

    /** Events on the page of this company: its own, and those of its locations, members and orders. */
    public HistoryFilter ofCompany(Long id) {
        companyId = id;
        return this;
    }

    public HistoryFilter ofLocation(Long id) {
        locationId = id;
        return this;
    }

    /** Events on the page of this customer: acts of others that concern him or her, and sign-ins. */
    public HistoryFilter ofCustomer(Long id) {
        customerId = id;
        return this;
    }

    public HistoryFilter ofCatalog(Long id) {
        catalogId = id;
        return this;
    }

    /** @param id of a B2B order */
    public HistoryFilter ofOrder(Long id) {
        orderId = id;
        return this;
    }

    /** @param text part of the login or the e-mail address of whoever acted */
    public HistoryFilter by(String text) {
        actor = text;
        return this;
    }

    public HistoryFilter action(String name) {
        action = name;
        return this;
    }

    public HistoryFilter onType(String name) {
        subjectType = name;
        return this;
    }

    /** @param text part of the name of the company, the location, the catalog, the customer or the order */
    public HistoryFilter on(String text) {
        subject = text;
        return this;
    }

    public HistoryFilter since(Instant first) {
        from = first;
        return this;
    }

    /** @param end the first instant that is too late */
    public HistoryFilter until(Instant end) {
        until = end;
        return this;
    }
}
