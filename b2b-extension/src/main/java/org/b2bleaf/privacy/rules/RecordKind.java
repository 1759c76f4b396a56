package org.b2bleaf.privacy.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What the records of a table are, in the words of a report for people; a report for programs names the table. */
public enum RecordKind {
    SIGN_IN("B2B_SIGN_IN_CODE"),
    ACCESS_REQUEST("B2B_ACCESS_REQUEST", "B2B_ACCESS_ATTEMPT"),
    MEMBERSHIP("B2B_MEMBER"),
    PERMISSION("B2B_PERMISSION"),
    MAIL("B2B_MAIL"),
    PAYMENT_LINK("B2B_PAYMENT_LINK"),
    IMPORT("B2B_IMPORT", "B2B_IMPORT_PROBLEM"),
    TRANSFER("B2B_TRANSFER"),
    WEBHOOK("B2B_WEBHOOK"),
    EVENT("B2B_EVENT"),
    API_ANSWER("B2B_API_REQUEST"),
    RETURN("B2B_RETURN", "B2B_RETURN_LINE"),
    PAYMENT("B2B_PAYMENT"),
    CARD_CHARGE("B2B_CHARGE", "B2B_CHARGE_ACT"),
    SAVED_CARD("B2B_SAVED_CARD"),
    SUBMISSION("B2B_SUBMISSION"),
    INVOICE("B2B_INVOICE"),
    DRAFT("B2B_DRAFT"),
    COMPANY_ORDER("B2B_ORDER"),
    LOCATION("B2B_LOCATION"),
    COMPANY("B2B_COMPANY"),
    SHOP_ORDER("BLC_ORDER", "BLC_ORDER_ATTRIBUTE", "BLC_ORDER_ITEM_ATTRIBUTE", "BLC_ORDER_ITEM_ADD_ATTR"),
    PERSONAL_MESSAGE("BLC_PERSONAL_MESSAGE"),
    SHOP_PAYMENT(
            "BLC_ORDER_PAYMENT",
            "BLC_ORDER_PAYMENT_TRANSACTION",
            "BLC_TRANS_ADDITNL_FIELDS",
            "BLC_CREDIT_CARD_PAYMENT",
            "BLC_BANK_ACCOUNT_PAYMENT",
            "BLC_GIFT_CARD_PAYMENT",
            "BLC_PAYMENT_LOG"),
    PHONE("BLC_PHONE", "BLC_CUSTOMER_PHONE"),
    ADDRESS("BLC_ADDRESS", "BLC_CUSTOMER_ADDRESS"),
    DELIVERY("BLC_FULFILLMENT_GROUP"),
    PAYMENT_METHOD("BLC_CUSTOMER_PAYMENT", "BLC_CUSTOMER_PAYMENT_FIELDS"),
    CUSTOMER(
            "BLC_CUSTOMER",
            "BLC_CUSTOMER_ATTRIBUTE",
            "BLC_CUSTOMER_PASSWORD_TOKEN",
            "BLC_CUSTOMER_OFFER_XREF",
            "BLC_CUSTOMER_ROLE",
            "B2B_CUSTOMER_WORD"),
    REVIEW("BLC_REVIEW_DETAIL", "BLC_REVIEW_FEEDBACK", "BLC_RATING_DETAIL"),
    NEWSLETTER("BLC_EMAIL_TRACKING", "BLC_EMAIL_TRACKING_OPENS", "BLC_EMAIL_TRACKING_CLICKS"),
    OTHER_SERVICE("BLC_USERCONNECTION"),
    STAFF("BLC_ADMIN_USER", "BLC_ADMIN_USER_ADDTL_FIELDS"),
    AUDIT("B2B_AUDIT_EVENT"),
    PRIVACY_RUN("B2B_PRIVACY_RUN"),
    /** Of a table that the shop has added. */
    OTHER;

    private final Set<String> tables;

    RecordKind(String... tables) {
        this.tables = Set.of(tables);
    }

    /** @param table in any case; behind an {@code @} a part of its rows, which are of the same kind */
    public static RecordKind of(String table) {
        String name = table.replaceFirst("@.*", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.tables.contains(name))
                .findFirst()
                .orElse(OTHER);
    }
}
