package org.b2bleaf.history;

import java.util.Optional;
import java.util.stream.Stream;
import org.b2bleaf.audit.AuditSubject;

/** A kind of record that the trail names, and where its names are. */
enum Named {
    COMPANY(AuditSubject.COMPANY, "B2B_COMPANY", "COMPANY_ID", "NAME"),
    LOCATION(AuditSubject.LOCATION, "B2B_LOCATION", "LOCATION_ID", "NAME"),
    CUSTOMER(AuditSubject.CUSTOMER, "BLC_CUSTOMER", "CUSTOMER_ID", "EMAIL_ADDRESS"),
    CATALOG("catalog", "B2B_CATALOG", "CATALOG_ID", "NAME"),
    ORDER("order", "B2B_ORDER", "B2B_ORDER_ID", "ORDER_NUMBER"),
    DRAFT("draft", "B2B_DRAFT", "DRAFT_ID", "REFERENCE"),
    CATEGORY("category", "BLC_CATEGORY", "CATEGORY_ID", "NAME"),
    SKU("sku", "BLC_SKU", "SKU_ID", "NAME"),
    API_CLIENT("api-client", "B2B_API_CLIENT", "CLIENT_ID", "NAME");

    private final String subjectType;
    private final String table;
    private final String key;
    private final String name;

    Named(String subjectType, String table, String key, String name) {
        this.subjectType = subjectType;
        this.table = table;
        this.key = key;
        this.name = name;
    }

    static Optional<Named> ofSubject(String type) {
        return Stream.of(values()).filter(kind -> kind.subjectType.equals(type)).findFirst();
    }

    /** Whose id stands behind the words of a field: {@code permission of customer 17}. */
    static Optional<Named> beforeNumber(String field) {
        return Stream.of(values())
                .filter(kind -> field.matches("(.* )?" + kind.subjectType + " \\d+"))
                .findFirst();
    }

    /** Whose ids are the values of a field. */
    static Optional<Named> inField(String field) {
        if (field == null) {
            return Optional.empty();
        }
        return switch (field) {
            case "mainContact", "member" -> Optional.of(CUSTOMER);
            case "catalogs" -> Optional.of(CATALOG);
            default -> Optional.empty();
        };
    }

    /** Rows of kind, id and name. */
    String select(String ids) {
        return "select %d as KIND, %s as RECORD_ID, %s as RECORD_NAME from %s where %s in (:%s)"
                .formatted(ordinal(), key, name, table, key, ids);
    }
}
