package org.b2bleaf.event.rules;

import static org.b2bleaf.event.rules.EventKind.ACCESS_REQUEST;
import static org.b2bleaf.event.rules.EventKind.COMPANY;
import static org.b2bleaf.event.rules.EventKind.DRAFT;
import static org.b2bleaf.event.rules.EventKind.INVOICE;
import static org.b2bleaf.event.rules.EventKind.LOCATION;
import static org.b2bleaf.event.rules.EventKind.MEMBER;
import static org.b2bleaf.event.rules.EventKind.ORDER;
import static org.b2bleaf.event.rules.EventKind.PERMISSION;
import static org.b2bleaf.event.rules.EventKind.RETURN;
import static org.b2bleaf.event.rules.EventKind.WEBHOOK;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can happen, in the past tense. */
public enum EventType {
    COMPANY_CREATED(COMPANY, "created"),
    COMPANY_UPDATED(COMPANY, "updated"),
    COMPANY_ARCHIVED(COMPANY, "archived"),
    COMPANY_REACTIVATED(COMPANY, "reactivated"),

    LOCATION_CREATED(LOCATION, "created"),
    LOCATION_UPDATED(LOCATION, "updated"),
    LOCATION_ARCHIVED(LOCATION, "archived"),
    LOCATION_REACTIVATED(LOCATION, "reactivated"),

    MEMBER_ADDED(MEMBER, "added"),
    MEMBER_REMOVED(MEMBER, "removed"),

    PERMISSION_GRANTED(PERMISSION, "granted"),
    PERMISSION_CHANGED(PERMISSION, "changed"),
    PERMISSION_REVOKED(PERMISSION, "revoked"),

    ORDER_SUBMITTED(ORDER, "submitted"),
    /** Money was reserved, taken, received, let go, given back or is not owed any more. */
    ORDER_PAYMENT_UPDATED(ORDER, "payment_updated"),
    /** Nothing is left to pay. */
    ORDER_PAID(ORDER, "paid"),
    ORDER_FULFILLED(ORDER, "fulfilled"),
    ORDER_CANCELLED(ORDER, "cancelled"),

    DRAFT_SUBMITTED(DRAFT, "submitted"),
    DRAFT_UPDATED(DRAFT, "updated"),
    DRAFT_INVOICED(DRAFT, "invoiced"),
    DRAFT_PAID(DRAFT, "paid"),
    DRAFT_APPROVED(DRAFT, "approved"),
    DRAFT_DECLINED(DRAFT, "declined"),

    RETURN_REQUESTED(RETURN, "requested"),
    RETURN_APPROVED(RETURN, "approved"),
    RETURN_DECLINED(RETURN, "declined"),
    RETURN_RECEIVED(RETURN, "received"),
    /** Refunded or credited. */
    RETURN_SETTLED(RETURN, "settled"),

    INVOICE_ISSUED(INVOICE, "issued"),
    /** A credit note takes back an invoice, or a part of it. */
    INVOICE_CREDITED(INVOICE, "credited"),

    ACCESS_REQUEST_SUBMITTED(ACCESS_REQUEST, "submitted"),
    ACCESS_REQUEST_APPROVED(ACCESS_REQUEST, "approved"),
    ACCESS_REQUEST_REJECTED(ACCESS_REQUEST, "rejected"),

    /** Sent to one endpoint by hand. Nobody can choose it, and it is not told of within the shop. */
    WEBHOOK_TEST(WEBHOOK, "test");

    private final EventKind kind;
    private final String code;

    EventType(EventKind kind, String verb) {
        this.kind = kind;
        this.code = kind.word() + "." + verb;
    }

    public EventKind kind() {
        return kind;
    }

    /** As endpoints read it: {@code company.created}. */
    public String code() {
        return code;
    }

    /** Those that an endpoint can choose, in the order to show. */
    public static List<EventType> choosable() {
        return Arrays.stream(values()).filter(type -> type != WEBHOOK_TEST).toList();
    }

    /** @return empty when there is no such type */
    public static Optional<EventType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
