package org.b2bleaf.ordering.overview;

import java.time.Instant;
import java.time.LocalDate;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.terms.rules.TermsType;

/** Which orders the merchant wants to see, and how sorted. What is not asked for, is null or is blank narrows nothing. */
public final class OrderSearch {

    OrderHeap heap = OrderHeap.ALL;
    OrderColumn sort = OrderColumn.SUBMITTED;
    boolean descending = true;
    Long companyId;
    Long locationId;
    String company;
    String location;
    String member;
    String orderNumber;
    String poNumber;
    TermsType terms;
    PaymentStatus paymentStatus;
    OrderStatus status;
    Instant submittedFrom;
    Instant submittedUntil;
    LocalDate dueFrom;
    LocalDate dueUntil;

    private OrderSearch() {}

    /** Every order, the newest first. */
    public static OrderSearch all() {
        return new OrderSearch();
    }

    public OrderSearch on(OrderHeap wanted) {
        heap = wanted;
        return this;
    }

    public OrderSearch sortedBy(OrderColumn column, boolean largestFirst) {
        sort = column;
        descending = largestFirst;
        return this;
    }

    public OrderSearch ofCompany(Long id) {
        companyId = id;
        return this;
    }

    public OrderSearch ofLocation(Long id) {
        locationId = id;
        return this;
    }

    /** @param text part of the company's name of today, in any case, or its external id */
    public OrderSearch company(String text) {
        company = text;
        return this;
    }

    /** @param text part of the location's name of today, in any case, or its external id */
    public OrderSearch location(String text) {
        location = text;
        return this;
    }

    /** @param text a whole e-mail address, or part of the name or the address of who placed it, in any case */
    public OrderSearch member(String text) {
        member = text;
        return this;
    }

    public OrderSearch orderNumber(String whole) {
        orderNumber = whole;
        return this;
    }

    /** @param start of the PO number, in any case */
    public OrderSearch poNumber(String start) {
        poNumber = start;
        return this;
    }

    public OrderSearch terms(TermsType type) {
        terms = type;
        return this;
    }

    public OrderSearch paymentStatus(PaymentStatus wanted) {
        paymentStatus = wanted;
        return this;
    }

    public OrderSearch status(OrderStatus wanted) {
        status = wanted;
        return this;
    }

    /** @param until the first moment that is too late */
    public OrderSearch submitted(Instant from, Instant until) {
        submittedFrom = from;
        submittedUntil = until;
        return this;
    }

    /** @param until the last day */
    public OrderSearch due(LocalDate from, LocalDate until) {
        dueFrom = from;
        dueUntil = until;
        return this;
    }
}
