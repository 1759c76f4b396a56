package org.b2bleaf.event.rules;

import static org.b2bleaf.event.rules.EventType.ACCESS_REQUEST_APPROVED;
import static org.b2bleaf.event.rules.EventType.ACCESS_REQUEST_REJECTED;
import static org.b2bleaf.event.rules.EventType.ACCESS_REQUEST_SUBMITTED;
import static org.b2bleaf.event.rules.EventType.COMPANY_ARCHIVED;
import static org.b2bleaf.event.rules.EventType.COMPANY_CREATED;
import static org.b2bleaf.event.rules.EventType.COMPANY_REACTIVATED;
import static org.b2bleaf.event.rules.EventType.COMPANY_UPDATED;
import static org.b2bleaf.event.rules.EventType.DRAFT_APPROVED;
import static org.b2bleaf.event.rules.EventType.DRAFT_DECLINED;
import static org.b2bleaf.event.rules.EventType.DRAFT_INVOICED;
import static org.b2bleaf.event.rules.EventType.DRAFT_PAID;
import static org.b2bleaf.event.rules.EventType.DRAFT_SUBMITTED;
import static org.b2bleaf.event.rules.EventType.DRAFT_UPDATED;
import static org.b2bleaf.event.rules.EventType.INVOICE_CREDITED;
import static org.b2bleaf.event.rules.EventType.INVOICE_ISSUED;
import static org.b2bleaf.event.rules.EventType.LOCATION_ARCHIVED;
import static org.b2bleaf.event.rules.EventType.LOCATION_CREATED;
import static org.b2bleaf.event.rules.EventType.LOCATION_REACTIVATED;
import static org.b2bleaf.event.rules.EventType.LOCATION_UPDATED;
import static org.b2bleaf.event.rules.EventType.MEMBER_ADDED;
import static org.b2bleaf.event.rules.EventType.MEMBER_REMOVED;
import static org.b2bleaf.event.rules.EventType.ORDER_CANCELLED;
import static org.b2bleaf.event.rules.EventType.ORDER_FULFILLED;
import static org.b2bleaf.event.rules.EventType.ORDER_PAYMENT_UPDATED;
import static org.b2bleaf.event.rules.EventType.ORDER_SUBMITTED;
import static org.b2bleaf.event.rules.EventType.PERMISSION_CHANGED;
import static org.b2bleaf.event.rules.EventType.PERMISSION_GRANTED;
import static org.b2bleaf.event.rules.EventType.PERMISSION_REVOKED;
import static org.b2bleaf.event.rules.EventType.RETURN_APPROVED;
import static org.b2bleaf.event.rules.EventType.RETURN_DECLINED;
import static org.b2bleaf.event.rules.EventType.RETURN_RECEIVED;
import static org.b2bleaf.event.rules.EventType.RETURN_REQUESTED;
import static org.b2bleaf.event.rules.EventType.RETURN_SETTLED;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which event an act of the audit trail is. Every change leaves an act there, single or in bulk, so that this table is the
 * only place that decides what is told.
 */
public final class ActEvents {

    private static final String MEMBER = "member";
    private static final String PERMISSION = "permission";
    /** Recorded beside an act of its own, by imports. */
    private static final String STATUS = "status";

    private static final Map<String, EventType> COMPANY = Map.of(
            "created", COMPANY_CREATED,
            "changed", COMPANY_UPDATED,
            "archived", COMPANY_ARCHIVED,
            "reactivated", COMPANY_REACTIVATED);

    private static final Map<String, EventType> MEMBERS = Map.of("added", MEMBER_ADDED, "removed", MEMBER_REMOVED);

    private static final Map<String, EventType> LOCATION = Map.of(
            "created", LOCATION_CREATED,
            "changed", LOCATION_UPDATED,
            "archived", LOCATION_ARCHIVED,
            "reactivated", LOCATION_REACTIVATED);

    private static final Map<String, EventType> PERMISSIONS = Map.of(
            "granted", PERMISSION_GRANTED,
            "changed", PERMISSION_CHANGED,
            "revoked", PERMISSION_REVOKED);

    private static final Map<String, EventType> ORDER = Map.of(
            "submitted", ORDER_SUBMITTED,
            "fulfilled", ORDER_FULFILLED,
            "cancelled", ORDER_CANCELLED,
            "payment-authorized", ORDER_PAYMENT_UPDATED,
            "payment-captured", ORDER_PAYMENT_UPDATED,
            "payment-received", ORDER_PAYMENT_UPDATED,
            "payment-voided", ORDER_PAYMENT_UPDATED,
            "payment-refunded", ORDER_PAYMENT_UPDATED,
            "payment-credited", ORDER_PAYMENT_UPDATED);

    private static final Set<String> INCOME = Set.of("submitted", "payment-captured", "payment-received");

    private static final Map<String, EventType> INVOICES =
            Map.of("invoice-issued", INVOICE_ISSUED, "credit-note-issued", INVOICE_CREDITED);

    private static final Map<String, EventType> RETURNS = Map.of(
            "return-requested", RETURN_REQUESTED,
            "return-approved", RETURN_APPROVED,
            "return-declined", RETURN_DECLINED,
            "return-received", RETURN_RECEIVED,
            "return-settled", RETURN_SETTLED);

    private static final Map<String, EventType> DRAFT = Map.of(
            "submitted", DRAFT_SUBMITTED,
            "changed", DRAFT_UPDATED,
            "consent-asked", DRAFT_UPDATED,
            "consent-given", DRAFT_UPDATED,
            "consent-refused", DRAFT_UPDATED,
            "invoice-withdrawn", DRAFT_UPDATED,
            "draft-invoiced", DRAFT_INVOICED,
            "draft-paid", DRAFT_PAID,
            "draft-approved", DRAFT_APPROVED,
            "draft-declined", DRAFT_DECLINED);

    private static final Map<String, EventType> ACCESS_REQUEST = Map.of(
            "submitted", ACCESS_REQUEST_SUBMITTED,
            "approved", ACCESS_REQUEST_APPROVED,
            "rejected", ACCESS_REQUEST_REJECTED,
            "marked-duplicate", ACCESS_REQUEST_REJECTED);

    /** Fields of the trail that the record in the event calls by another name. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "mainContact", "mainContactId",
            "termsType", "terms",
            "netDays", "terms",
            "depositPercent", "terms",
            "depositAmount", "terms",
            "fixedDueDate", "terms");

    private ActEvents() {}

    /** @return empty when nobody is told of it */
    public static Optional<Happening> of(Act act) {
        if (act.subjectId() == null) {
            return Optional.empty();
        }
        return switch (act.subjectType()) {
            case "company" -> MEMBER.equals(act.field()) ? ofPerson(act, MEMBERS) : ofRecord(act, COMPANY);
            case "location" -> PERMISSION.equals(act.field()) ? ofPerson(act, PERMISSIONS) : ofRecord(act, LOCATION);
            case "order" -> ofOrder(act);
            case "draft" -> "internalNote".equals(act.field()) ? Optional.empty() : ofRecord(act, DRAFT);
            case "access-request" -> ofRecord(act, ACCESS_REQUEST);
            default -> Optional.empty();
        };
    }

    private static Optional<Happening> ofRecord(Act act, Map<String, EventType> types) {
        EventType type = types.get(act.action());
        if (type == null || STATUS.equals(act.field())) {
            return Optional.empty();
        }
        return Optional.of(happening(act, type, new Subject(type.kind(), act.subjectId(), null, null)));
    }

    private static Optional<Happening> ofPerson(Act act, Map<String, EventType> types) {
        EventType type = types.get(act.action());
        if (type == null || act.customerId() == null) {
            return Optional.empty();
        }
        return Optional.of(happening(act, type, new Subject(type.kind(), act.subjectId(), act.customerId(), null)));
    }

    private static Optional<Happening> ofOrder(Act act) {
        if (ORDER.containsKey(act.action())) {
            return ofRecord(act, ORDER);
        }
        EventType type = INVOICES.getOrDefault(act.action(), RETURNS.get(act.action()));
        if (type == null || act.value() == null) {
            return Optional.empty();
        }
        return Optional.of(happening(act, type, new Subject(type.kind(), act.subjectId(), null, act.value())));
    }

    private static Happening happening(Act act, EventType type, Subject subject) {
        boolean isUpdate = type == COMPANY_UPDATED || type == LOCATION_UPDATED || type == DRAFT_UPDATED;
        return new Happening(
                type,
                subject,
                act.companyId(),
                act.customerId(),
                isUpdate ? Set.of(fieldOf(act)) : Set.of(),
                actor(act.actor()),
                type.kind() == EventKind.ORDER && INCOME.contains(act.action()));
    }

    private static String fieldOf(Act act) {
        if (act.field() == null) {
            return act.action().startsWith("consent") ? "consent" : "invoice";
        }
        // Such as "quantity of sku 17".
        return act.field().contains(" ") ? "lines" : PROPERTIES.getOrDefault(act.field(), act.field());
    }

    /** Without names of people: an endpoint needs to know its own changes, not who works for the merchant. */
    private static String actor(String actor) {
        if (actor == null || actor.startsWith("api:")) {
            return actor;
        }
        return actor.startsWith("admin:") ? "staff" : actor.startsWith("customer:") ? "customer" : "system";
    }
}
