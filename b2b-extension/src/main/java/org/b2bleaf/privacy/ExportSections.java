package org.b2bleaf.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.b2bleaf.privacy.ExportSection.Part;
import org.springframework.stereotype.Component;

/**
 * What an export says of a person, in the order in which it says it. Nothing of colleagues: rows are found by the person's own
 * ids and address, never by the company's. A shop with data of its own adds to {@link #all} in a bean of the same id.
 */
@Component("b2bExportSections")
public class ExportSections {

    private static final String PIECE = " ORDER BY 1 LIMIT 250";

    private static final String ADDRESS =
            """
            a.FIRST_NAME, a.LAST_NAME, a.COMPANY_NAME, a.ADDRESS_LINE1, a.ADDRESS_LINE2, a.ADDRESS_LINE3, a.POSTAL_CODE,
            a.ZIP_FOUR, a.CITY, a.COUNTY, a.COUNTRY, a.EMAIL_ADDRESS, a.PRIMARY_PHONE, a.SECONDARY_PHONE, a.FAX""";

    private static final List<String> ADDRESS_FIELDS = List.of(
            "firstName",
            "lastName",
            "company",
            "address1",
            "address2",
            "address3",
            "postalCode",
            "zipFour",
            "city",
            "county",
            "country",
            "email",
            "phone",
            "secondPhone",
            "fax");

    private static final List<ExportSection> ALL = List.of(
            section(
                    "profile",
                    """
                    SELECT CUSTOMER_ID, EMAIL_ADDRESS, USER_NAME, FIRST_NAME, LAST_NAME, LOCALE_CODE, TAX_EXEMPTION_CODE,
                    IS_REGISTERED, DATE_CREATED FROM BLC_CUSTOMER WHERE CUSTOMER_ID IN (:ids) AND CUSTOMER_ID > :after""",
                    fields("email userName firstName lastName language taxExemption registered created"),
                    new Part(
                            "attributes",
                            "SELECT CUSTOMER_ID, NAME, VALUE FROM BLC_CUSTOMER_ATTRIBUTE WHERE CUSTOMER_ID IN (:parents)",
                            fields("name value")),
                    new Part(
                            "phones",
                            """
                            SELECT c.CUSTOMER_ID, c.PHONE_NAME, p.PHONE_NUMBER FROM BLC_CUSTOMER_PHONE c
                            JOIN BLC_PHONE p ON p.PHONE_ID = c.PHONE_ID WHERE c.CUSTOMER_ID IN (:parents)""",
                            fields("name phone")),
                    new Part(
                            "addresses",
                            "SELECT c.CUSTOMER_ID, c.ADDRESS_NAME, " + ADDRESS + " FROM BLC_CUSTOMER_ADDRESS c"
                                    + " JOIN BLC_ADDRESS a ON a.ADDRESS_ID = c.ADDRESS_ID WHERE c.CUSTOMER_ID IN (:parents)",
                            with("name", ADDRESS_FIELDS)),
                    new Part(
                            "paymentData",
                            """
                            SELECT c.CUSTOMER_ID, f.FIELD_NAME, f.FIELD_VALUE FROM BLC_CUSTOMER_PAYMENT c
                            JOIN BLC_CUSTOMER_PAYMENT_FIELDS f ON f.CUSTOMER_PAYMENT_ID = c.CUSTOMER_PAYMENT_ID
                            WHERE c.CUSTOMER_ID IN (:parents)""",
                            fields("name value"))),
            section(
                    "consents",
                    """
                    SELECT CUSTOMER_ID, RECEIVE_EMAIL FROM BLC_CUSTOMER
                    WHERE CUSTOMER_ID IN (:ids) AND CUSTOMER_ID > :after AND RECEIVE_EMAIL IS NOT NULL""",
                    fields("newsletter")),
            section(
                    "memberships",
                    """
                    SELECT m.MEMBER_ID, c.NAME, c.EXTERNAL_ID, m.CREATED_AT FROM B2B_MEMBER m
                    JOIN B2B_COMPANY c ON c.COMPANY_ID = m.COMPANY_ID
                    WHERE m.CUSTOMER_ID IN (:ids) AND m.MEMBER_ID > :after""",
                    fields("company externalId since")),
            section(
                    "permissions",
                    """
                    SELECT p.PERMISSION_ID, c.NAME, l.NAME, p.PERMISSION, p.CREATED_AT FROM B2B_PERMISSION p
                    JOIN B2B_LOCATION l ON l.LOCATION_ID = p.LOCATION_ID JOIN B2B_COMPANY c ON c.COMPANY_ID = l.COMPANY_ID
                    WHERE p.CUSTOMER_ID IN (:ids) AND p.PERMISSION_ID > :after""",
                    fields("company location permission since")),
            section(
                    "locations",
                    """
                    SELECT l.LOCATION_ID, c.NAME, l.NAME, l.PHONE, l.BILLING_EMAIL, l.SHIP_NAME, l.SHIP_ADDRESS1,
                    l.SHIP_ADDRESS2, l.SHIP_POSTAL_CODE, l.SHIP_CITY, l.SHIP_COUNTRY, l.BILL_NAME, l.BILL_ADDRESS1,
                    l.BILL_ADDRESS2, l.BILL_POSTAL_CODE, l.BILL_CITY, l.BILL_COUNTRY
                    FROM B2B_LOCATION l JOIN B2B_COMPANY c ON c.COMPANY_ID = l.COMPANY_ID WHERE l.LOCATION_ID > :after
                    AND l.LOCATION_ID IN (SELECT p.LOCATION_ID FROM B2B_PERMISSION p WHERE p.CUSTOMER_ID IN (:ids)
                      UNION SELECT b.LOCATION_ID FROM B2B_ORDER b WHERE b.PLACED_BY_ID IN (:ids))""",
                    fields("company location phone email shipTo address1 address2 postalCode city country billTo"
                            + " billAddress1 billAddress2 billPostalCode billCity billCountry")),
            orders(),
            section(
                    "drafts",
                    """
                    SELECT DRAFT_ID, REFERENCE, SUBMITTED_AT, STATUS, COMPANY_NAME, LOCATION_NAME, PO_NUMBER, TOTAL, CURRENCY,
                    PLACED_BY_NAME, PLACED_BY_EMAIL, BUYER_NOTE, DECLINE_REASON
                    FROM B2B_DRAFT WHERE PLACED_BY_ID IN (:ids) AND DRAFT_ID > :after""",
                    fields(
                            "number submitted status company location poNumber total currency placedBy email note reason"),
                    new Part(
                            "lines",
                            """
                            SELECT DRAFT_ID, SKU_CODE, NAME, QUANTITY, UNIT_PRICE FROM B2B_DRAFT_LINE
                            WHERE DRAFT_ID IN (:parents) ORDER BY DRAFT_ID, LINE_NO""",
                            fields("sku name quantity price"))),
            section(
                    "returns",
                    """
                    SELECT r.RETURN_ID, r.REFERENCE, b.ORDER_NUMBER, r.REQUESTED_AT, r.STATUS, r.REQUESTED_BY_NAME,
                    r.REQUESTED_BY_EMAIL, r.BUYER_NOTE, r.SHOP_NOTE, r.AMOUNT_REASON, r.AMOUNT, r.CURRENCY FROM B2B_RETURN r
                    JOIN B2B_ORDER b ON b.B2B_ORDER_ID = r.B2B_ORDER_ID
                    WHERE r.REQUESTED_BY_ID IN (:ids) AND r.RETURN_ID > :after""",
                    fields("number order submitted status placedBy email note answer reason amount currency"),
                    new Part(
                            "lines",
                            """
                            SELECT RETURN_ID, SKU_CODE, NAME, QUANTITY, REASON, REASON_TEXT FROM B2B_RETURN_LINE
                            WHERE RETURN_ID IN (:parents) ORDER BY RETURN_ID, LINE_NO""",
                            fields("sku name quantity reason note"))),
            section(
                    "cards",
                    """
                    SELECT s.SAVED_CARD_ID, l.NAME, s.LABEL, s.CARD_TYPE, s.LAST_FOUR, s.STATE, s.ADDED_AT
                    FROM B2B_SAVED_CARD s JOIN B2B_LOCATION l ON l.LOCATION_ID = s.LOCATION_ID
                    WHERE s.ADDED_BY_ID IN (:ids) AND s.SAVED_CARD_ID > :after""",
                    fields("location name kind lastFour status since")),
            section(
                    "mails",
                    """
                    SELECT MAIL_ID, RECIPIENT, SUBJECT, KIND, STATUS, CREATED_AT, SENT_AT,
                    CASE WHEN IS_SENSITIVE = TRUE THEN NULL ELSE BODY END FROM B2B_MAIL
                    WHERE (LOWER(RECIPIENT) = :email OR CUSTOMER_ID IN (:ids)) AND MAIL_ID > :after""",
                    fields("email subject kind status created sent body")),
            section(
                    "paymentLinks",
                    """
                    SELECT LINK_ID, RECIPIENT, CREATED_AT, EXPIRES_AT FROM B2B_PAYMENT_LINK
                    WHERE LOWER(RECIPIENT) = :email AND LINK_ID > :after""",
                    fields("email created until")),
            section(
                    "signIns",
                    """
                    SELECT CODE_ID, EMAIL, CREATED_AT, STATUS, ATTEMPTS, CONSUMED_AT, IP_KEY FROM B2B_SIGN_IN_CODE
                    WHERE EMAIL = :email AND CODE_ID > :after""",
                    fields("email created status attempts used network")),
            section(
                    "accessRequests",
                    """
                    SELECT REQUEST_ID, CREATED_AT, STATUS, COMPANY_NAME, CONTACT_NAME, EMAIL, PHONE, TAX_ID, ADDRESS1,
                    POSTAL_CODE, CITY, COUNTRY, MESSAGE, REASON, DECIDED_AT, NETWORK_KEY FROM B2B_ACCESS_REQUEST
                    WHERE (EMAIL = :email OR CUSTOMER_ID IN (:ids)) AND REQUEST_ID > :after""",
                    fields("created status company name email phone taxId address1 postalCode city country note reason"
                            + " decided network")),
            section(
                    "reviews",
                    """
                    SELECT REVIEW_DETAIL_ID, REVIEW_SUBMITTED_DATE, REVIEW_TEXT FROM BLC_REVIEW_DETAIL
                    WHERE CUSTOMER_ID IN (:ids) AND REVIEW_DETAIL_ID > :after""",
                    fields("created note")),
            section(
                    "newsletters",
                    """
                    SELECT EMAIL_TRACKING_ID, EMAIL_ADDRESS, TYPE, DATE_SENT FROM BLC_EMAIL_TRACKING
                    WHERE LOWER(EMAIL_ADDRESS) = :email AND EMAIL_TRACKING_ID > :after""",
                    fields("email kind sent"),
                    new Part(
                            "opens",
                            """
                            SELECT EMAIL_TRACKING_ID, DATE_OPENED, USER_AGENT FROM BLC_EMAIL_TRACKING_OPENS
                            WHERE EMAIL_TRACKING_ID IN (:parents)""",
                            fields("created browser")),
                    new Part(
                            "clicks",
                            """
                            SELECT EMAIL_TRACKING_ID, DATE_CLICKED, CUSTOMER_ID, DESTINATION_URI, QUERY_STRING
                            FROM BLC_EMAIL_TRACKING_CLICKS WHERE EMAIL_TRACKING_ID IN (:parents)""",
                            fields("created customer page query"))),
            section(
                    "connections",
                    """
                    SELECT CUSTOMER_ID, u.providerId, u.providerUserId, u.userId, u.displayName, u.imageUrl, u.profileUrl
                    FROM BLC_CUSTOMER c JOIN BLC_UserConnection u ON LOWER(u.userId) = :email OR u.userId IN (:idTexts)
                    WHERE c.CUSTOMER_ID IN (:ids) AND c.CUSTOMER_ID > :after""",
                    fields("kind customer userName name picture page")),
            section(
                    "paymentLog",
                    """
                    SELECT PAYMENT_LOG_ID, TRANSACTION_TIMESTAMP, LOG_TYPE, USER_NAME, AMOUNT_PAID, CURRENCY_CODE
                    FROM BLC_PAYMENT_LOG WHERE CUSTOMER_ID IN (:ids) AND PAYMENT_LOG_ID > :after""",
                    fields("created kind userName amount currency")),
            // What the trail says of the person; of staff it says no more than that it was staff.
            section(
                    "history",
                    """
                    SELECT AUDIT_ID, OCCURRED_AT, TRIM(CASE WHEN ACTOR LIKE 'admin:%' THEN 'staff' WHEN ACTOR IN (:actors)
                    THEN 'person' WHEN ACTOR = 'system' THEN 'system' ELSE 'other' END), ACTION, SUBJECT_TYPE, SUBJECT_ID,
                    FIELD, OLD_VALUE, NEW_VALUE, TIMES FROM B2B_AUDIT_EVENT
                    WHERE (CUSTOMER_ID IN (:ids) OR SUBJECT_TYPE = 'customer' AND SUBJECT_ID IN (:ids) OR ACTOR IN (:actors)
                    OR OLD_VALUE = :email OR NEW_VALUE = :email) AND AUDIT_ID > :after""",
                    fields("created by action subject number field oldValue newValue times")),
            section(
                    "privacyRuns",
                    """
                    SELECT RUN_ID, KIND, REQUESTED_AT, EMAIL FROM B2B_PRIVACY_RUN
                    WHERE EMAIL = :email AND RUN_ID > :after""",
                    fields("kind created email")));

    private static ExportSection orders() {
        return section(
                "orders",
                """
                SELECT o.ORDER_ID, COALESCE(b.ORDER_NUMBER, o.ORDER_NUMBER), COALESCE(b.SUBMITTED_AT, o.SUBMIT_DATE),
                COALESCE(b.STATUS, o.ORDER_STATUS), b.PAYMENT_STATUS, b.COMPANY_NAME, b.LOCATION_NAME, b.PLACED_BY_NAME,
                b.PLACED_BY_EMAIL, o.EMAIL_ADDRESS, o.NAME, b.PO_NUMBER, b.TERMS_TYPE, b.DUE_DATE,
                COALESCE(b.TOTAL, o.ORDER_TOTAL), b.OPEN_AMOUNT, COALESCE(b.CURRENCY, o.CURRENCY_CODE), b.TAX_ID,
                b.TAX_EXEMPT_REASON, b.BILL_NAME, b.BILL_ADDRESS1, b.BILL_ADDRESS2, b.BILL_POSTAL_CODE, b.BILL_CITY,
                b.BILL_COUNTRY, b.FULFILLED_ON, b.CARRIER, b.TRACKING_NUMBER, b.CANCEL_REASON
                FROM BLC_ORDER o LEFT JOIN B2B_ORDER b ON b.ORDER_ID = o.ORDER_ID
                WHERE o.CUSTOMER_ID IN (:ids) AND o.ORDER_ID > :after""",
                fields(
                        "number submitted status paymentStatus company location placedBy placedByEmail email name poNumber"
                                + " terms due total open currency taxId taxExemption billTo billAddress1 billAddress2 billPostalCode"
                                + " billCity billCountry fulfilled carrier tracking reason"),
                new Part(
                        "lines",
                        """
                        SELECT i.ORDER_ID, i.NAME, i.QUANTITY, i.PRICE, m.MESSAGE, m.MESSAGE_FROM, m.MESSAGE_TO, m.OCCASION
                        FROM BLC_ORDER_ITEM i
                        LEFT JOIN BLC_PERSONAL_MESSAGE m ON m.PERSONAL_MESSAGE_ID = i.PERSONAL_MESSAGE_ID
                        WHERE i.ORDER_ID IN (:parents) ORDER BY i.ORDER_ID, i.ORDER_ITEM_ID""",
                        fields("name quantity price note from to subject")),
                new Part(
                        "details",
                        """
                        SELECT i.ORDER_ID, x.NAME, x.VALUE FROM BLC_ORDER_ITEM i
                        JOIN BLC_ORDER_ITEM_ATTRIBUTE x ON x.ORDER_ITEM_ID = i.ORDER_ITEM_ID WHERE i.ORDER_ID IN (:parents)
                        UNION ALL SELECT i.ORDER_ID, y.NAME, y.VALUE FROM BLC_ORDER_ITEM i
                        JOIN BLC_ORDER_ITEM_ADD_ATTR y ON y.ORDER_ITEM_ID = i.ORDER_ITEM_ID WHERE i.ORDER_ID IN (:parents)
                        UNION ALL SELECT z.ORDER_ID, z.NAME, z.VALUE FROM BLC_ORDER_ATTRIBUTE z
                        WHERE z.ORDER_ID IN (:parents)""",
                        fields("name value")),
                new Part(
                        "deliveries",
                        "SELECT g.ORDER_ID, g.DELIVERY_INSTRUCTION, " + ADDRESS
                                + """
                                , p.PHONE_NUMBER FROM BLC_FULFILLMENT_GROUP g
                                LEFT JOIN BLC_ADDRESS a ON a.ADDRESS_ID = g.ADDRESS_ID
                                LEFT JOIN BLC_PHONE p ON p.PHONE_ID = g.PHONE_ID WHERE g.ORDER_ID IN (:parents)""",
                        with("note", with(ADDRESS_FIELDS, List.of("otherPhone")))),
                new Part(
                        "payments",
                        """
                        SELECT b.ORDER_ID, p.KIND, p.ON_DAY, p.AMOUNT, p.CURRENCY, p.REFERENCE, p.NOTE FROM B2B_PAYMENT p
                        JOIN B2B_ORDER b ON b.B2B_ORDER_ID = p.B2B_ORDER_ID
                        WHERE b.ORDER_ID IN (:parents) ORDER BY p.PAYMENT_ID""",
                        fields("kind day amount currency reference note")),
                new Part(
                        "charges",
                        """
                        SELECT ORDER_ID, CREATED_AT, STATE, AMOUNT, CURRENCY, LAST_FOUR FROM B2B_CHARGE
                        WHERE ORDER_ID IN (:parents) AND CUSTOMER_ID IN (:ids) ORDER BY CHARGE_ID""",
                        fields("created status amount currency lastFour")),
                new Part(
                        "paymentData",
                        "SELECT p.ORDER_ID, p.PAYMENT_TYPE, p.AMOUNT, p.REFERENCE_NUMBER, " + ADDRESS
                                + """
                                 FROM BLC_ORDER_PAYMENT p LEFT JOIN BLC_ADDRESS a ON a.ADDRESS_ID = p.ADDRESS_ID
                                WHERE p.ORDER_ID IN (:parents)""",
                        with(List.of("kind", "amount", "reference"), ADDRESS_FIELDS)),
                new Part(
                        "cardData",
                        """
                        SELECT p.ORDER_ID, k.NAME_ON_CARD FROM BLC_ORDER_PAYMENT p
                        JOIN BLC_CREDIT_CARD_PAYMENT k ON k.REFERENCE_NUMBER = p.REFERENCE_NUMBER
                        WHERE p.ORDER_ID IN (:parents)""",
                        fields("holder")),
                new Part(
                        "bankData",
                        """
                        SELECT p.ORDER_ID, n.ACCOUNT_NUMBER, n.ROUTING_NUMBER FROM BLC_ORDER_PAYMENT p
                        JOIN BLC_BANK_ACCOUNT_PAYMENT n ON n.REFERENCE_NUMBER = p.REFERENCE_NUMBER
                        WHERE p.ORDER_ID IN (:parents)""",
                        fields("account bank")),
                new Part(
                        "paymentSteps",
                        """
                        SELECT p.ORDER_ID, t.DATE_RECORDED, t.TRANSACTION_TYPE, t.TRANSACTION_AMOUNT, t.CUSTOMER_IP_ADDRESS
                        FROM BLC_ORDER_PAYMENT p JOIN BLC_ORDER_PAYMENT_TRANSACTION t ON t.ORDER_PAYMENT = p.ORDER_PAYMENT_ID
                        WHERE p.ORDER_ID IN (:parents)""",
                        fields("created kind amount network")));
    }

    /** In the order in which an export says them. */
    List<ExportSection> all() {
        return ALL;
    }

    private static ExportSection section(String name, String sql, List<String> fields, Part... parts) {
        return new ExportSection(name, sql + PIECE, fields, List.of(parts));
    }

    private static List<String> fields(String names) {
        return Arrays.asList(names.split("\\s+"));
    }

    private static List<String> with(String first, List<String> others) {
        return with(List.of(first), others);
    }

    private static List<String> with(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
