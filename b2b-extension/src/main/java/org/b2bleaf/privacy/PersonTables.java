package org.b2bleaf.privacy;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Where a person is in the database, in the order in which an erasure goes through it: what points at something comes before
 * it, and the customer, by whose id the rest is found, comes last. A shop with tables of its own adds to {@link #all} in a bean
 * of the same id, and to the list in a file of the same name.
 *
 * <p>Conditions name columns without an alias, and no table is asked for while it is changed: MariaDB wants it so.
 */
@Component("b2bPersonTables")
public class PersonTables {

    private static final String OWN = "CUSTOMER_ID IN (:ids)";
    private static final String ORDERS = "(SELECT o.ORDER_ID FROM BLC_ORDER o WHERE o.CUSTOMER_ID IN (:ids))";
    private static final String OF_ORDER = "ORDER_ID IN " + ORDERS;
    private static final String PLACED = "PLACED_BY_ID IN (:ids)";
    private static final String OF_PLACED =
            "B2B_ORDER_ID IN (SELECT b.B2B_ORDER_ID FROM B2B_ORDER b WHERE b.PLACED_BY_ID IN (:ids))";

    /** Orders that were submitted for a company; those that were transferred to it were personal ones. */
    private static final String FOR_COMPANY =
            """
            (SELECT b.ORDER_ID FROM B2B_ORDER b WHERE b.PLACED_BY_ID IN (:ids) AND b.TRANSFER_ID IS NULL
            UNION SELECT d.ORDER_ID FROM B2B_DRAFT d WHERE d.PLACED_BY_ID IN (:ids))""";

    private static final String ADDRESSES_OF_COMPANY =
            """
            ADDRESS_ID IN (SELECT g.ADDRESS_ID FROM BLC_FULFILLMENT_GROUP g WHERE g.ORDER_ID IN %1$s
            UNION SELECT p.ADDRESS_ID FROM BLC_ORDER_PAYMENT p WHERE p.ADDRESS_ID IS NOT NULL AND p.ORDER_ID IN %1$s)"""
                    .formatted(FOR_COMPANY);

    private static final String OWN_ADDRESSES =
            """
            SELECT a.ADDRESS_ID FROM BLC_CUSTOMER_ADDRESS a WHERE a.CUSTOMER_ID IN (:ids)
            UNION SELECT c.ADDRESS_ID FROM BLC_CUSTOMER_PAYMENT c WHERE c.CUSTOMER_ID IN (:ids)
            UNION SELECT g.ADDRESS_ID FROM BLC_FULFILLMENT_GROUP g WHERE g.ADDRESS_ID IS NOT NULL AND g.ORDER_ID IN %1$s
              AND g.ORDER_ID NOT IN %2$s
            UNION SELECT p.ADDRESS_ID FROM BLC_ORDER_PAYMENT p WHERE p.ADDRESS_ID IS NOT NULL AND p.ORDER_ID IN %1$s
              AND p.ORDER_ID NOT IN %2$s
            UNION SELECT m.ADDRESS_ID FROM BLC_ORDER_MULTISHIP_OPTION m WHERE m.ADDRESS_ID IS NOT NULL AND m.ORDER_ID IN %1$s
              AND m.ORDER_ID NOT IN %2$s"""
                    .formatted(ORDERS, FOR_COMPANY);

    private static final String PAYMENTS_OF_ORDERS =
            "(SELECT p.REFERENCE_NUMBER FROM BLC_ORDER_PAYMENT p WHERE p.REFERENCE_NUMBER IS NOT NULL AND p.ORDER_ID IN "
                    + ORDERS + ")";

    private static final String DAY_OF_B2B_ORDER =
            "(SELECT b.SUBMITTED_AT FROM B2B_ORDER b WHERE b.B2B_ORDER_ID = %s.B2B_ORDER_ID)";
    private static final String COUNTRY_OF_B2B_ORDER =
            """
            (SELECT COALESCE(b.BILL_COUNTRY, l.BILL_COUNTRY, l.SHIP_COUNTRY) FROM B2B_ORDER b
            JOIN B2B_LOCATION l ON l.LOCATION_ID = b.LOCATION_ID WHERE b.B2B_ORDER_ID = %s.B2B_ORDER_ID)""";
    private static final String COUNTRY_OF_LOCATION =
            "(SELECT COALESCE(l.BILL_COUNTRY, l.SHIP_COUNTRY) FROM B2B_LOCATION l WHERE l.LOCATION_ID = %s.LOCATION_ID)";
    private static final String DAY_OF_ORDER =
            "(SELECT COALESCE(o.SUBMIT_DATE, o.DATE_CREATED) FROM BLC_ORDER o WHERE o.ORDER_ID = %s.ORDER_ID)";
    private static final String COUNTRY_OF_ORDER =
            """
            (SELECT COALESCE(b.BILL_COUNTRY, l.BILL_COUNTRY, l.SHIP_COUNTRY) FROM B2B_ORDER b
            JOIN B2B_LOCATION l ON l.LOCATION_ID = b.LOCATION_ID WHERE b.ORDER_ID = %s.ORDER_ID)""";

    private static final List<PersonTable> ALL = List.of(
            // What opens the shop, and what strangers can ask for.
            new PersonTable("B2B_SIGN_IN_CODE", "CODE_ID", "EMAIL = :email"),
            new PersonTable("B2B_ACCESS_REQUEST", "REQUEST_ID", "(EMAIL = :email OR " + OWN + ")"),
            new PersonTable("B2B_ACCESS_ATTEMPT", "CUSTOMER_ID", OWN),
            new PersonTable("B2B_CUSTOMER_WORD", "CUSTOMER_ID", OWN),
            new PersonTable("B2B_MAIL", "MAIL_ID", "(LOWER(RECIPIENT) = :email OR " + OWN + ")"),
            new PersonTable("B2B_PAYMENT_LINK", "LINK_ID", "LOWER(RECIPIENT) = :email"),
            new PersonTable("B2B_IMPORT_PROBLEM", "IMPORT_ID", "LOWER(FOUND) = :email"),
            // Of nobody, but somebody may be named there.
            named("B2B_IMPORT", "IMPORT_ID"),
            named("B2B_TRANSFER", "TRANSFER_ID"),
            named("B2B_WEBHOOK", "WEBHOOK_ID"),
            // What was told to other systems, with its deliveries; those about requests for access go with the request.
            new PersonTable("B2B_EVENT", null, OWN),
            // Answers kept for a day in case a program asks again: whom they name is only found in the text, so all go.
            new PersonTable("B2B_API_REQUEST", null, "STATUS_CODE IS NOT NULL"),
            // Orders of companies, and what hangs on them.
            new PersonTable(
                    "B2B_RETURN_LINE",
                    "RETURN_LINE_ID",
                    "RETURN_ID IN (SELECT r.RETURN_ID FROM B2B_RETURN r WHERE r.REQUESTED_BY_ID IN (:ids))"),
            dated("B2B_RETURN", "RETURN_ID", "REQUESTED_BY_ID IN (:ids)", "REQUESTED_AT", COUNTRY_OF_LOCATION),
            dated("B2B_PAYMENT", "PAYMENT_ID", OF_PLACED, "ON_DAY", COUNTRY_OF_B2B_ORDER),
            dated(
                    "B2B_CHARGE_ACT",
                    "CHARGE_ACT_ID",
                    "CHARGE_ID IN (SELECT c.CHARGE_ID FROM B2B_CHARGE c WHERE c.CUSTOMER_ID IN (:ids))",
                    "CREATED_AT",
                    null),
            dated("B2B_CHARGE", "CHARGE_ID", OWN, "CREATED_AT", COUNTRY_OF_LOCATION),
            dated("B2B_SAVED_CARD", "SAVED_CARD_ID", "ADDED_BY_ID IN (:ids)", "ADDED_AT", COUNTRY_OF_LOCATION),
            dated("B2B_SUBMISSION", "SUBMISSION_ID", OWN, "CREATED_AT", COUNTRY_OF_LOCATION),
            dated("B2B_INVOICE", "INVOICE_ID", OF_PLACED, "ISSUED_ON", COUNTRY_OF_B2B_ORDER),
            dated("B2B_DRAFT", "DRAFT_ID", PLACED, "SUBMITTED_AT", COUNTRY_OF_LOCATION),
            dated("B2B_ORDER", "B2B_ORDER_ID", PLACED, "SUBMITTED_AT", COUNTRY_OF_B2B_ORDER),
            new PersonTable(
                    "B2B_LOCATION",
                    "LOCATION_ID",
                    "LOCATION_ID IN (SELECT b.LOCATION_ID FROM B2B_ORDER b WHERE b.PLACED_BY_ID IN (:ids)"
                            + " UNION SELECT p.LOCATION_ID FROM B2B_PERMISSION p WHERE p.CUSTOMER_ID IN (:ids))"),
            new PersonTable(
                    "B2B_COMPANY",
                    "COMPANY_ID",
                    "COMPANY_ID IN (SELECT b.COMPANY_ID FROM B2B_ORDER b WHERE b.PLACED_BY_ID IN (:ids)"
                            + " UNION SELECT m.COMPANY_ID FROM B2B_MEMBER m WHERE m.CUSTOMER_ID IN (:ids))"),
            // Broadleaf's orders, their payments and where they went.
            dated("BLC_ORDER_ITEM_ATTRIBUTE", "ORDER_ITEM_ATTRIBUTE_ID", items(), null, null),
            dated("BLC_ORDER_ITEM_ADD_ATTR", "ORDER_ITEM_ID", items(), null, null),
            dated("BLC_ORDER_ATTRIBUTE", "ORDER_ATTRIBUTE_ID", OF_ORDER, DAY_OF_ORDER, COUNTRY_OF_ORDER),
            new PersonTable(
                    "BLC_PERSONAL_MESSAGE",
                    "PERSONAL_MESSAGE_ID",
                    """
                    PERSONAL_MESSAGE_ID IN (SELECT i.PERSONAL_MESSAGE_ID FROM BLC_ORDER_ITEM i WHERE i.ORDER_ID IN %1$s
                    UNION SELECT g.PERSONAL_MESSAGE_ID FROM BLC_FULFILLMENT_GROUP g WHERE g.ORDER_ID IN %1$s)"""
                            .formatted(ORDERS)),
            new PersonTable("BLC_CREDIT_CARD_PAYMENT", "PAYMENT_ID", "REFERENCE_NUMBER IN " + PAYMENTS_OF_ORDERS),
            new PersonTable("BLC_BANK_ACCOUNT_PAYMENT", "PAYMENT_ID", "REFERENCE_NUMBER IN " + PAYMENTS_OF_ORDERS),
            new PersonTable("BLC_GIFT_CARD_PAYMENT", "PAYMENT_ID", "REFERENCE_NUMBER IN " + PAYMENTS_OF_ORDERS),
            dated(
                    "BLC_TRANS_ADDITNL_FIELDS",
                    "PAYMENT_TRANSACTION_ID",
                    """
                    PAYMENT_TRANSACTION_ID IN (SELECT t.PAYMENT_TRANSACTION_ID FROM BLC_ORDER_PAYMENT_TRANSACTION t
                    JOIN BLC_ORDER_PAYMENT p ON p.ORDER_PAYMENT_ID = t.ORDER_PAYMENT WHERE p.ORDER_ID IN %s)"""
                            .formatted(ORDERS),
                    "(SELECT t.DATE_RECORDED FROM BLC_ORDER_PAYMENT_TRANSACTION t"
                            + " WHERE t.PAYMENT_TRANSACTION_ID = %s.PAYMENT_TRANSACTION_ID)",
                    null),
            dated(
                    "BLC_ORDER_PAYMENT_TRANSACTION",
                    "PAYMENT_TRANSACTION_ID",
                    "ORDER_PAYMENT IN (SELECT p.ORDER_PAYMENT_ID FROM BLC_ORDER_PAYMENT p WHERE p.ORDER_ID IN " + ORDERS
                            + ")",
                    "DATE_RECORDED",
                    null),
            dated("BLC_ORDER_PAYMENT", "ORDER_PAYMENT_ID", OF_ORDER, DAY_OF_ORDER, COUNTRY_OF_ORDER),
            new PersonTable("BLC_PAYMENT_LOG", "PAYMENT_LOG_ID", OWN),
            new PersonTable(
                    "BLC_PHONE",
                    "PHONE_ID",
                    """
                    PHONE_ID IN (SELECT c.PHONE_ID FROM BLC_CUSTOMER_PHONE c WHERE c.CUSTOMER_ID IN (:ids)
                    UNION SELECT g.PHONE_ID FROM BLC_FULFILLMENT_GROUP g WHERE g.PHONE_ID IS NOT NULL AND g.ORDER_ID IN %1$s
                    UNION SELECT x.PHONE_PRIMARY_ID FROM BLC_ADDRESS x WHERE x.PHONE_PRIMARY_ID IS NOT NULL
                      AND x.ADDRESS_ID IN (%2$s)
                    UNION SELECT x.PHONE_SECONDARY_ID FROM BLC_ADDRESS x WHERE x.PHONE_SECONDARY_ID IS NOT NULL
                      AND x.ADDRESS_ID IN (%2$s)
                    UNION SELECT x.PHONE_FAX_ID FROM BLC_ADDRESS x WHERE x.PHONE_FAX_ID IS NOT NULL
                      AND x.ADDRESS_ID IN (%2$s))"""
                            .formatted(ORDERS, OWN_ADDRESSES)),
            dated(
                    "BLC_ADDRESS@COMPANY",
                    "ADDRESS_ID",
                    ADDRESSES_OF_COMPANY,
                    """
                    (SELECT MAX(o.SUBMIT_DATE) FROM BLC_ORDER o JOIN BLC_FULFILLMENT_GROUP g ON g.ORDER_ID = o.ORDER_ID
                    WHERE g.ADDRESS_ID = %s.ADDRESS_ID)""",
                    "COUNTRY"),
            new PersonTable("BLC_ADDRESS", "ADDRESS_ID", "ADDRESS_ID IN (" + OWN_ADDRESSES + ")"),
            new PersonTable("BLC_FULFILLMENT_GROUP", "FULFILLMENT_GROUP_ID", OF_ORDER),
            new PersonTable("BLC_ORDER", "ORDER_ID", OWN),
            // The rest of what Broadleaf knows of a customer.
            new PersonTable("BLC_CUSTOMER_ADDRESS", "CUSTOMER_ADDRESS_ID", OWN),
            new PersonTable(
                    "BLC_CUSTOMER_PAYMENT_FIELDS",
                    "CUSTOMER_PAYMENT_ID",
                    "CUSTOMER_PAYMENT_ID IN (SELECT c.CUSTOMER_PAYMENT_ID FROM BLC_CUSTOMER_PAYMENT c"
                            + " WHERE c.CUSTOMER_ID IN (:ids))"),
            new PersonTable("BLC_CUSTOMER_PAYMENT", "CUSTOMER_PAYMENT_ID", OWN),
            new PersonTable("BLC_CUSTOMER_PHONE", "CUSTOMER_PHONE_ID", OWN),
            new PersonTable("BLC_CUSTOMER_ATTRIBUTE", "CUSTOMER_ATTR_ID", OWN),
            new PersonTable("BLC_CUSTOMER_PASSWORD_TOKEN", "CUSTOMER_ID", OWN),
            new PersonTable("BLC_CUSTOMER_OFFER_XREF", "CUSTOMER_OFFER_ID", OWN),
            new PersonTable("BLC_CUSTOMER_ROLE", "CUSTOMER_ROLE_ID", OWN),
            new PersonTable(
                    "BLC_REVIEW_FEEDBACK",
                    "REVIEW_FEEDBACK_ID",
                    "(" + OWN + " OR REVIEW_DETAIL_ID IN (SELECT d.REVIEW_DETAIL_ID FROM BLC_REVIEW_DETAIL d"
                            + " WHERE d.CUSTOMER_ID IN (:ids)))"),
            new PersonTable("BLC_REVIEW_DETAIL", "REVIEW_DETAIL_ID", OWN),
            new PersonTable("BLC_RATING_DETAIL", "RATING_DETAIL_ID", OWN),
            new PersonTable("BLC_EMAIL_TRACKING_OPENS", "OPEN_ID", tracked()),
            new PersonTable("BLC_EMAIL_TRACKING_CLICKS", "CLICK_ID", tracked()),
            new PersonTable("BLC_EMAIL_TRACKING", "EMAIL_TRACKING_ID", "LOWER(EMAIL_ADDRESS) = :email"),
            // As Broadleaf spells it: MariaDB tells names of tables apart by their case.
            new PersonTable("BLC_UserConnection", null, "(LOWER(userId) = :email OR userId IN (:idTexts))"),
            // Staff, whose own records have another purpose.
            new PersonTable(
                    "BLC_ADMIN_USER_ADDTL_FIELDS",
                    "ADMIN_USER_ID",
                    "ADMIN_USER_ID IN (SELECT u.ADMIN_USER_ID FROM BLC_ADMIN_USER u WHERE LOWER(u.EMAIL) = :email)"),
            new PersonTable("BLC_ADMIN_USER", "ADMIN_USER_ID", "LOWER(EMAIL) = :email"),
            // The trail of it all: the facts stay.
            new PersonTable(
                    "B2B_AUDIT_EVENT",
                    "AUDIT_ID",
                    """
                    (CUSTOMER_ID IN (:ids) OR SUBJECT_TYPE = 'customer' AND SUBJECT_ID IN (:ids) OR OLD_VALUE = :email
                    OR NEW_VALUE = :email) AND (FIELD IS NULL OR FIELD NOT IN ('permission', 'member', 'status'))"""),
            new PersonTable("B2B_AUDIT_EVENT@OWN_ACTS", "AUDIT_ID", "ACTOR IN (:actors) AND CUSTOMER_ID IS NULL"),
            new PersonTable("B2B_PRIVACY_RUN", "RUN_ID", "EMAIL = :email AND STATUS NOT IN ('QUEUED', 'RUNNING')"),
            new PersonTable("BLC_CUSTOMER", "CUSTOMER_ID", OWN));

    /** In the order in which an erasure goes through them. */
    public List<PersonTable> all() {
        return ALL;
    }

    /** A table without rows of its own for a person, whose texts are looked through. */
    private static PersonTable named(String name, String key) {
        return new PersonTable(name, key, "1 = 0");
    }

    private static PersonTable dated(String name, String key, String rows, String day, String country) {
        PersonTable table = new PersonTable(name, key, rows);
        return new PersonTable(
                name,
                key,
                rows,
                day == null ? null : day.formatted(table.table()),
                country == null ? null : country.formatted(table.table()));
    }

    private static String items() {
        return "ORDER_ITEM_ID IN (SELECT i.ORDER_ITEM_ID FROM BLC_ORDER_ITEM i WHERE i.ORDER_ID IN " + ORDERS + ")";
    }

    private static String tracked() {
        return "EMAIL_TRACKING_ID IN (SELECT e.EMAIL_TRACKING_ID FROM BLC_EMAIL_TRACKING e"
                + " WHERE LOWER(e.EMAIL_ADDRESS) = :email)";
    }
}
