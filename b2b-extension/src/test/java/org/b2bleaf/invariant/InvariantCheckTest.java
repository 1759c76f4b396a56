package org.b2bleaf.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.junit.jupiter.api.Test;

/** Each invariant is broken once, and found. */
class InvariantCheckTest {

    private static final String TWO_HOURS_AGO = "LOCALTIMESTAMP - INTERVAL '2' HOUR";

    /** What breaks an invariant, by the name of the invariant; what breaks several has their names with commas. */
    private static final Map<String, List<String>> BREAKS = new LinkedHashMap<>();

    static {
        breaks("permission-without-member,main-contact-without-member", "delete from B2B_MEMBER");
        breaks("main-contact-without-member", "delete from B2B_PERMISSION", "delete from B2B_MEMBER");
        breaks("permission-without-trail", "update B2B_PERMISSION set PERMISSION = 'LOCATION_ADMIN'");
        breaks("submission-without-order", "update B2B_SUBMISSION set ORDER_ID = 9002");
        breaks(
                "host-order-without-order",
                "update BLC_ORDER set ORDER_STATUS = 'SUBMITTED' where ORDER_ID = 9002",
                "update B2B_CART set ORDER_ID = 9002");
        breaks("order-of-a-cart", "update BLC_ORDER set ORDER_STATUS = 'IN_PROCESS' where ORDER_ID = 9001");
        breaks(
                "cancelled-here-alone",
                "update B2B_ORDER set STATUS = 'CANCELLED', CANCELLED_AT = LOCALTIMESTAMP where B2B_ORDER_ID = 2");
        breaks("order-number-differs", "update BLC_ORDER set ORDER_NUMBER = null where ORDER_ID = 9001");
        breaks("order-total-differs", "update BLC_ORDER set ORDER_TOTAL = 99 where ORDER_ID = 9001");
        breaks("another-company", company(), "update B2B_ORDER set COMPANY_ID = -5 where B2B_ORDER_ID = 1");
        breaks("another-company", company(), "update B2B_DRAFT set COMPANY_ID = -5");
        breaks("another-company", company(), "update B2B_RETURN set COMPANY_ID = -5");
        breaks("another-company", company(), "update B2B_INVOICE set COMPANY_ID = -5");
        breaks("order-without-due-date", "update B2B_ORDER set TERMS_TYPE = 'NET' where B2B_ORDER_ID = 1");
        breaks("order-without-due-date", "update B2B_ORDER set DUE_SORT = DATE '2026-01-01' where B2B_ORDER_ID = 1");
        breaks("status-without-day", "update B2B_ORDER set STATUS = 'FULFILLED' where B2B_ORDER_ID = 2");
        breaks("status-without-day", "update B2B_ORDER set FULFILLED_AT = LOCALTIMESTAMP where B2B_ORDER_ID = 2");
        breaks("status-without-day", "update B2B_ORDER set CANCELLED_AT = LOCALTIMESTAMP where B2B_ORDER_ID = 2");
        breaks("order-without-trail", "delete from B2B_AUDIT_EVENT where SUBJECT_TYPE = 'order'");
        breaks(
                "order-without-trail",
                "update B2B_ORDER set STATUS = 'FULFILLED', FULFILLED_AT = LOCALTIMESTAMP, FULFILLED_ON = CURRENT_DATE where B2B_ORDER_ID = 1");
        breaks("open-amount-differs", "update B2B_ORDER set OPEN_AMOUNT = 54 where B2B_ORDER_ID = 1");
        breaks(
                "paid-above-total",
                "update B2B_PAYMENT set AMOUNT = 11 where PAYMENT_ID = 3",
                "update B2B_ORDER set OPEN_AMOUNT = -1 where B2B_ORDER_ID = 2");
        breaks(
                "refunded-above-paid",
                "update B2B_PAYMENT set KIND = 'REFUNDED' where PAYMENT_ID = 3",
                "update B2B_ORDER set OPEN_AMOUNT = 20, PAYMENT_STATUS = 'PENDING' where B2B_ORDER_ID = 2");
        breaks("reserved-amount-differs", "update B2B_ORDER set AUTHORIZED_AMOUNT = 1 where B2B_ORDER_ID = 1");
        breaks("payment-status-differs", "update B2B_ORDER set PAYMENT_STATUS = 'PAID' where B2B_ORDER_ID = 1");
        breaks("payment-in-another-currency", "update B2B_PAYMENT set CURRENCY = 'NOK' where PAYMENT_ID = 1");
        breaks("host-payments-above-total", "update BLC_ORDER_PAYMENT set AMOUNT = 101");
        breaks(
                "charge-of-two-orders",
                "update B2B_PAYMENT set CHARGE_ID = 1, AMOUNT = 0 where PAYMENT_ID = 3",
                "update B2B_ORDER set OPEN_AMOUNT = 10, PAYMENT_STATUS = 'PENDING' where B2B_ORDER_ID = 2");
        breaks("charge-taken-twice", "update B2B_CHARGE set AMOUNT = 24 where CHARGE_ID = 1");
        breaks("paid-with-nothing", "update B2B_CHARGE set STATE = 'DECLINED' where CHARGE_ID = 1");
        breaks(
                "charged-for-nothing",
                "update B2B_CHARGE set USED_AT = null, CHANGED_AT = " + TWO_HOURS_AGO + " where CHARGE_ID = 1");
        breaks(
                "charge-left",
                "update B2B_CHARGE set STATE = 'STARTED', CHANGED_AT = " + TWO_HOURS_AGO + " where CHARGE_ID = 2");
        breaks(
                "charge-left",
                "update B2B_CHARGE set STATE = 'GIVE_BACK_DUE', NEXT_ATTEMPT_AT = " + TWO_HOURS_AGO
                        + " where CHARGE_ID = 2");
        breaks("charge-left", "update B2B_CHARGE_ACT set STATE = 'DUE', NEXT_ATTEMPT_AT = " + TWO_HOURS_AGO);
        breaks(
                "submission-left",
                "update B2B_SUBMISSION set STATE = 'OPEN', OPEN_ORDER_ID = 9001, CLOSED_AT = null, CREATED_AT = "
                        + TWO_HOURS_AGO);
        breaks("submission-without-end", "update B2B_SUBMISSION set CLOSED_AT = null");
        breaks("cart-set-aside", "update BLC_ORDER set ORDER_STATUS = 'B2B_BEING_PAID' where ORDER_ID = 9002");
        breaks("cart-set-aside", "update BLC_ORDER set ORDER_STATUS = 'B2B_PENDING_APPROVAL' where ORDER_ID = 9002");
        breaks("payment-left", "update B2B_CARD_PAYMENT set OPEN_ORDER_ID = 1, CREATED_AT = " + TWO_HOURS_AGO);
        breaks("payment-left", "update B2B_DRAFT set PAYMENT_KEY = 'k', PAYMENT_AT = " + TWO_HOURS_AGO);
        breaks("stock-left", "update B2B_STOCK_RETURN set CREATED_AT = " + TWO_HOURS_AGO);
        breaks("stock-left", "update B2B_RETURN_STOCK set CREATED_AT = " + TWO_HOURS_AGO);
        breaks("draft-without-order,draft-without-trail", "update B2B_DRAFT set STATUS = 'APPROVED'");
        breaks("draft-without-trail", "update B2B_DRAFT set STATUS = 'DECLINED'");
        breaks("draft-without-trail", "delete from B2B_AUDIT_EVENT where SUBJECT_TYPE = 'draft'");
        breaks("returned-above-ordered", "update BLC_ORDER_ITEM set QUANTITY = 0 where ORDER_ITEM_ID = 9101");
        breaks("received-above-asked", "update B2B_RETURN_LINE set RECEIVED_QUANTITY = 3");
        breaks("received-above-asked", "update B2B_RETURN_LINE set APPROVED_QUANTITY = 3");
        breaks("return-of-another-order", "update BLC_ORDER_ITEM set ORDER_ID = 9002 where ORDER_ITEM_ID = 9101");
        breaks("settled-above-total", "update B2B_RETURN set AMOUNT = 101");
        breaks("settled-above-total", "update B2B_RETURN set PAID_BACK = 21");
        breaks(
                "paper-missing",
                "update B2B_PAYMENT_LINK set INVOICE_ID = 1",
                "delete from B2B_INVOICE where INVOICE_ID = 2");
        breaks("paper-missing", "update B2B_INVOICE_SEQUENCE set NEXT_NUMBER = 3");
        breaks("paper-missing", "update B2B_INVOICE_SEQUENCE set NEXT_NUMBER = 9 where SEQUENCE_NAME = 'CREDIT_NOTE'");
        breaks("invoice-total-differs", "update B2B_INVOICE set TOTAL = 101 where INVOICE_ID = 1");
        breaks("credited-above-invoice", "update B2B_INVOICE set TOTAL = 101 where INVOICE_ID = 4");
        breaks("credit-note-of-another-order", "update B2B_INVOICE set REVERSES_ID = null where INVOICE_ID = 4");
        breaks("link-of-another-order", "update B2B_PAYMENT_LINK set INVOICE_ID = 2");
        breaks(
                "several-codes-of-a-browser",
                "update B2B_SIGN_IN_CODE set STATUS = 'OPEN', CONSUMED_AT = null where CODE_ID = 2");
        breaks("many-codes-of-an-address", "update B2B_SIGN_IN_CODE set EMAIL = 'b' where CODE_ID = 1");
        breaks("code-consumed", "update B2B_SIGN_IN_CODE set CONSUMED_AT = null");
        breaks("code-consumed", "update B2B_SIGN_IN_CODE set CONSUMED_AT = LOCALTIMESTAMP where CODE_ID = 1");
        breaks("code-without-mail", "delete from B2B_MAIL where MAIL_ID = 1");
        breaks("mail-left", "update B2B_MAIL set NEXT_ATTEMPT_AT = " + TWO_HOURS_AGO + " where MAIL_ID = 1");
        breaks("mail-left", "update B2B_MAIL set BODY = null where MAIL_ID = 1");
        breaks("mail-without-end", "update B2B_MAIL set SENT_AT = null where MAIL_ID = 2");
        breaks("secret-kept", "update B2B_MAIL set BODY = '{}' where MAIL_ID = 2");
        breaks("transfer-miscounted", "update B2B_TRANSFER set MOVED = 2");
        breaks(
                "moved-without-order",
                "delete from B2B_PAYMENT where B2B_ORDER_ID = 2",
                "delete from B2B_ORDER where B2B_ORDER_ID = 2");
        breaks("order-of-no-transfer", "update B2B_TRANSFER set STATUS = 'UNDONE'");
        breaks("order-of-no-transfer,transfer-miscounted", "delete from B2B_TRANSFER_ORDER where OUTCOME = 'MOVED'");
        breaks(
                "transfer-left",
                "update B2B_TRANSFER set STATUS = 'RUNNING', CREATED_AT = LOCALTIMESTAMP - INTERVAL '2' DAY");
        breaks("transfer-left", "update B2B_TRANSFER set FINISHED_AT = null");
        breaks("import-left", "update B2B_IMPORT set REQUESTED_AT = " + TWO_HOURS_AGO);
        breaks("import-with-problems", "update B2B_IMPORT set PROBLEMS = 1");
        breaks(
                "import-with-problems",
                "insert into B2B_IMPORT_KEY (IMPORT_ID, KIND, KEY_TEXT, LINE_NO) values (2, 'x', 'x', 1)");
        breaks("privacy-run-left", "update B2B_PRIVACY_RUN set HEARTBEAT_AT = " + TWO_HOURS_AGO);
        breaks("privacy-run-left", "update B2B_PRIVACY_RUN set STATUS = 'DONE'");
        breaks("delivery-left", "update B2B_WEBHOOK_DELIVERY set NEXT_AT = null");
        breaks("delivery-left", "update B2B_WEBHOOK_DELIVERY set DELIVERY_STATUS = 'DELIVERED'");
        breaks(
                "job-left",
                "update B2B_SCHEDULED_TASK set LAST_HEARTBEAT = LAST_HEARTBEAT - INTERVAL '2' HOUR where TASK_NAME = 'first'");
        breaks(
                "job-left",
                "update B2B_SCHEDULED_TASK set EXECUTION_TIME = EXECUTION_TIME - INTERVAL '2' HOUR where TASK_NAME = 'second'");
    }

    /** Another one each time, so that a rule may be broken in several ways. */
    private static void breaks(String names, String... statements) {
        BREAKS.put(names + "#" + BREAKS.size(), List.of(statements));
    }

    private static String company() {
        return "insert into B2B_COMPANY (COMPANY_ID, NAME, STATUS, CREATED_AT, VERSION)"
                + " values (-5, 'Other', 'ACTIVE', LOCALTIMESTAMP, 0)";
    }

    @SliceTest
    void whatIsBrokenIsFound(Slice shop) throws SQLException {
        try (Connection connection = shop.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                SoundShop.fill(shop, connection);
                assertThat(InvariantCheck.run(connection)).as("a sound shop").isEmpty();
                for (Map.Entry<String, List<String>> broken : BREAKS.entrySet()) {
                    Savepoint sound = connection.setSavepoint();
                    try (Statement statement = connection.createStatement()) {
                        for (String sql : broken.getValue()) {
                            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
                        }
                    }
                    assertThat(InvariantCheck.run(connection))
                            .as(String.join("; ", broken.getValue()))
                            .extracting(violation -> violation.invariant().name())
                            .containsExactlyInAnyOrder(names(broken.getKey()));
                    connection.rollback(sound);
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private static String[] names(String key) {
        return key.substring(0, key.indexOf('#')).split(",");
    }

    @Test
    void eachInvariantIsBrokenByATest() {
        assertThat(InvariantCheck.invariants())
                .extracting(Invariant::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(BREAKS.keySet().stream()
                        .flatMap(key -> List.of(names(key)).stream())
                        .distinct()
                        .toList());
    }

    @Test
    void eachInvariantSaysWhatItIs() {
        assertThat(InvariantCheck.invariants()).allSatisfy(invariant -> {
            assertThat(invariant.name()).matches("[a-z-]+");
            assertThat(invariant.statement()).endsWith(".").doesNotContain("--");
            assertThat(invariant.sql()).startsWith("SELECT ").contains(" AS RECORD_ID", " AS FOUND");
        });
    }

    @SliceTest
    void aLineSaysWhatIsBroken(Slice shop) throws SQLException {
        try (Connection connection = shop.dataSource().getConnection()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(InvariantCheck.report(connection, new PrintStream(out))).isTrue();
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(
                        "insert into B2B_MAIL (MAIL_ID, RECIPIENT, SUBJECT, IS_SENSITIVE, KIND, STATUS,"
                                + " ATTEMPTS, CREATED_AT, IS_LASTING) values (7, 'a', 's', FALSE, 'k', 'SENT', 1, LOCALTIMESTAMP, FALSE)");
            }
            assertThat(InvariantCheck.report(connection, new PrintStream(out))).isFalse();
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains(
                            "mail-without-end: 1 times not so: A mail that was sent",
                            "For example 7 (SENT)",
                            " 1 broken");
        }
    }
}
