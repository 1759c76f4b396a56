package org.b2bleaf.invariant;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.testing.Slice;
import org.broadleafcommerce.profile.core.domain.Customer;

/** A row or two of each kind, all of which go together. */
final class SoundShop {

    static final long CART = 9002;
    static final long ITEM = 9101;

    private final Connection connection;
    private final Timestamp now = Timestamp.from(Instant.now());
    private final Map<String, Object> purchase = new LinkedHashMap<>();

    private SoundShop(Connection connection) {
        this.connection = connection;
    }

    /** Companies and people are stored for good, by the shop's services; the rest in the transaction of the connection. */
    static void fill(Slice shop, Connection connection) throws SQLException {
        CompanyLocation location = shop.location("Oslo");
        Customer buyer = shop.customer("lars" + System.nanoTime() + "@northwind.example");
        shop.bean(PermissionService.class)
                .grant(location.getId(), buyer.getId(), Permission.ORDERING_ONLY, "admin:sol");
        long sku = shop.sku("Espresso").getId();
        SoundShop sound = new SoundShop(connection);
        sound.purchase.put("COMPANY_ID", location.getCompany().getId());
        sound.purchase.put("LOCATION_ID", location.getId());
        sound.purchase.put("CURRENCY", "EUR");
        sound.change("update B2B_COMPANY set MAIN_CONTACT_ID = " + buyer.getId());
        sound.order(buyer.getId());
        sound.draft(buyer.getId());
        sound.returned(buyer.getId(), sku);
        sound.invoices();
        sound.transfer(buyer.getId());
        sound.codesAndMails();
        sound.jobs();
    }

    private void order(long buyer) throws SQLException {
        row(
                "BLC_ORDER",
                "ORDER_ID",
                9001,
                "CUSTOMER_ID",
                buyer,
                "ORDER_STATUS",
                "SUBMITTED",
                "ORDER_NUMBER",
                "N-1",
                "ORDER_TOTAL",
                100);
        row("BLC_ORDER", "ORDER_ID", CART, "CUSTOMER_ID", buyer, "ORDER_STATUS", "IN_PROCESS");
        row("BLC_ORDER_ITEM", "ORDER_ITEM_ID", ITEM, "ORDER_ID", 9001, "QUANTITY", 3);
        row(
                "BLC_ORDER_PAYMENT",
                "ORDER_PAYMENT_ID",
                9201,
                "ORDER_ID",
                9001,
                "AMOUNT",
                100,
                "PAYMENT_TYPE",
                "CREDIT_CARD");
        purchase(
                "B2B_SUBMISSION",
                "SUBMISSION_ID",
                1,
                "CUSTOMER_ID",
                buyer,
                "ORDER_ID",
                9001,
                "STATE",
                "DONE",
                "TOTAL",
                100,
                "CLOSED_AT",
                now);
        purchase("B2B_CART", "ORDER_ID", 9001);
        purchase(
                "B2B_ORDER",
                "B2B_ORDER_ID",
                1,
                "ORDER_ID",
                9001,
                "ORDER_NUMBER",
                "N-1",
                "PLACED_BY_ID",
                buyer,
                "TERMS_TYPE",
                "DUE_ON_FULFILMENT",
                "STATUS",
                "SUBMITTED",
                "PAYMENT_STATUS",
                "PARTIALLY_PAID",
                "TOTAL",
                100,
                "OPEN_AMOUNT",
                55,
                "DUE_SORT",
                java.sql.Date.valueOf("9999-12-31"));
        row("B2B_AUDIT_EVENT", "AUDIT_ID", -1, "SUBJECT_TYPE", "order", "SUBJECT_ID", 1, "ACTION", "submitted");
        purchase(
                "B2B_CHARGE",
                "CHARGE_ID",
                1,
                "CHARGE_KEY",
                "submission-1",
                "ORDER_ID",
                9001,
                "AMOUNT",
                25,
                "STATE",
                "CAPTURED",
                "USED_AT",
                now);
        purchase(
                "B2B_CHARGE",
                "CHARGE_ID",
                2,
                "CHARGE_KEY",
                "submission-2",
                "ORDER_ID",
                CART,
                "AMOUNT",
                25,
                "STATE",
                "DECLINED");
        row("B2B_CHARGE_ACT", "CHARGE_ACT_ID", 1, "CHARGE_ID", 1, "STATE", "DONE");
        payment(1, 1, "CAPTURED", 25, 1L);
        payment(2, 1, "CREDITED", 20, null);
        row("B2B_CARD_PAYMENT", "CARD_PAYMENT_ID", 1, "B2B_ORDER_ID", 1, "STATE", "DONE");
        row("B2B_STOCK_RETURN", "B2B_ORDER_ID", 1);
    }

    private void draft(long buyer) throws SQLException {
        row("BLC_ORDER", "ORDER_ID", 9003, "CUSTOMER_ID", buyer, "ORDER_STATUS", "B2B_PENDING_APPROVAL");
        purchase(
                "B2B_DRAFT",
                "DRAFT_ID",
                1,
                "REFERENCE",
                "D-1",
                "ORDER_ID",
                9003,
                "PLACED_BY_ID",
                buyer,
                "STATUS",
                "SUBMITTED");
        row("B2B_AUDIT_EVENT", "AUDIT_ID", -2, "SUBJECT_TYPE", "draft", "SUBJECT_ID", 1, "ACTION", "submitted");
    }

    private void returned(long buyer, long sku) throws SQLException {
        purchase(
                "B2B_RETURN",
                "RETURN_ID",
                1,
                "B2B_ORDER_ID",
                1,
                "PLACED_BY_ID",
                buyer,
                "STATUS",
                "REFUNDED",
                "AMOUNT",
                20,
                "PAID_BACK",
                0);
        row(
                "B2B_RETURN_LINE",
                "RETURN_LINE_ID",
                1,
                "RETURN_ID",
                1,
                "ORDER_ITEM_ID",
                ITEM,
                "SKU_ID",
                sku,
                "QUANTITY",
                2,
                "APPROVED_QUANTITY",
                2,
                "RECEIVED_QUANTITY",
                1);
        row("B2B_RETURN_STOCK", "RETURN_ID", 1);
    }

    private void invoices() throws SQLException {
        paper(1, "INVOICE", 1, 1, 100, null);
        paper(2, "INVOICE", 2, 77, 10, null);
        paper(3, "INVOICE", 3, 78, 10, null);
        paper(4, "CREDIT_NOTE", 1, 1, 20, 1L);
        change("update B2B_INVOICE_SEQUENCE set NEXT_NUMBER = 4 where SEQUENCE_NAME = 'INVOICE'");
        change("update B2B_INVOICE_SEQUENCE set NEXT_NUMBER = 2 where SEQUENCE_NAME = 'CREDIT_NOTE'");
        row("B2B_PAYMENT_LINK", "LINK_ID", 1, "TOKEN_HASH", "t", "INVOICE_ID", 1, "B2B_ORDER_ID", 1);
    }

    private void paper(long id, String kind, long number, long order, long total, Long reverses) throws SQLException {
        purchase(
                "B2B_INVOICE",
                "INVOICE_ID",
                id,
                "KIND",
                kind,
                "SEQUENCE_NO",
                number,
                "INVOICE_NUMBER",
                kind + number,
                "ISSUE_KEY",
                kind + number,
                "B2B_ORDER_ID",
                order,
                "TOTAL",
                total,
                "REVERSES_ID",
                reverses);
    }

    private void transfer(long buyer) throws SQLException {
        row(
                "BLC_ORDER",
                "ORDER_ID",
                9004,
                "CUSTOMER_ID",
                buyer,
                "ORDER_STATUS",
                "SUBMITTED",
                "ORDER_NUMBER",
                "N-4",
                "ORDER_TOTAL",
                10);
        purchase(
                "B2B_TRANSFER",
                "TRANSFER_ID",
                1,
                "CUSTOMER_ID",
                buyer,
                "STATUS",
                "DONE",
                "FINISHED_AT",
                now,
                "MOVED",
                1,
                "SKIPPED",
                1);
        row("B2B_TRANSFER_ORDER", "TRANSFER_ID", 1, "ORDER_ID", 9004, "OUTCOME", "MOVED");
        row("B2B_TRANSFER_ORDER", "TRANSFER_ID", 1, "ORDER_ID", CART, "OUTCOME", "CART");
        purchase(
                "B2B_ORDER",
                "B2B_ORDER_ID",
                2,
                "ORDER_ID",
                9004,
                "ORDER_NUMBER",
                "N-4",
                "PLACED_BY_ID",
                buyer,
                "TERMS_TYPE",
                "NONE",
                "STATUS",
                "SUBMITTED",
                "PAYMENT_STATUS",
                "PAID",
                "TOTAL",
                10,
                "TRANSFER_ID",
                1,
                "DUE_SORT",
                java.sql.Date.valueOf("9999-12-31"));
        payment(3, 2, "CAPTURED", 10, null);
    }

    private void payment(long id, long order, String kind, long amount, Long charge) throws SQLException {
        row(
                "B2B_PAYMENT",
                "PAYMENT_ID",
                id,
                "B2B_ORDER_ID",
                order,
                "KIND",
                kind,
                "AMOUNT",
                amount,
                "CURRENCY",
                "EUR",
                "CHARGE_ID",
                charge,
                "ENTRY_KEY",
                "k" + id);
    }

    private void codesAndMails() throws SQLException {
        Timestamp soon = Timestamp.from(now.toInstant().plus(Duration.ofMinutes(10)));
        row("B2B_MAIL", "MAIL_ID", 1, "STATUS", "QUEUED", "BODY", "{}", "NEXT_ATTEMPT_AT", now, "IS_SENSITIVE", true);
        row("B2B_MAIL", "MAIL_ID", 2, "STATUS", "SENT", "SENT_AT", now, "IS_SENSITIVE", true);
        row(
                "B2B_SIGN_IN_CODE",
                "CODE_ID",
                1,
                "EMAIL",
                "a",
                "BROWSER_HASH",
                "b1",
                "STATUS",
                "OPEN",
                "EXPIRES_AT",
                soon,
                "MAIL_ID",
                1);
        row(
                "B2B_SIGN_IN_CODE",
                "CODE_ID",
                2,
                "EMAIL",
                "a",
                "BROWSER_HASH",
                "b1",
                "STATUS",
                "CONSUMED",
                "CONSUMED_AT",
                now,
                "EXPIRES_AT",
                soon);
        for (int i = 3; i <= 5; i++) {
            row(
                    "B2B_SIGN_IN_CODE",
                    "CODE_ID",
                    i,
                    "EMAIL",
                    "b",
                    "BROWSER_HASH",
                    "b" + i,
                    "STATUS",
                    "OPEN",
                    "EXPIRES_AT",
                    soon);
        }
    }

    private void jobs() throws SQLException {
        row("B2B_IMPORT", "IMPORT_ID", 1, "STATUS", "QUEUED", "CONTENT_KIND", "COMPANIES");
        row("B2B_IMPORT", "IMPORT_ID", 2, "STATUS", "DONE", "CONTENT_KIND", "COMPANIES");
        row("B2B_PRIVACY_RUN", "RUN_ID", 1, "STATUS", "RUNNING", "OPEN_KEY", "p");
        row("B2B_EVENT", "EVENT_ID", "e");
        row("B2B_WEBHOOK", "WEBHOOK_ID", 1, "WEBHOOK_STATE", "ENABLED");
        row("B2B_WEBHOOK_DELIVERY", "WEBHOOK_ID", 1, "EVENT_ID", "e", "DELIVERY_STATUS", "WAITING", "NEXT_AT", now);
        row(
                "B2B_SCHEDULED_TASK",
                "TASK_NAME",
                "first",
                "TASK_INSTANCE",
                "recurring",
                "PICKED",
                true,
                "LAST_HEARTBEAT",
                now,
                "LAST_SUCCESS",
                now);
        row("B2B_SCHEDULED_TASK", "TASK_NAME", "second", "TASK_INSTANCE", "recurring");
    }

    private void purchase(String table, Object... values) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            Map<String, Object> all = new LinkedHashMap<>();
            ResultSetMetaData data = columns.getMetaData();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                String name = data.getColumnName(i).toUpperCase(java.util.Locale.ROOT);
                if (purchase.containsKey(name)) {
                    all.put(name, purchase.get(name));
                }
            }
            all.putAll(named(values));
            row(table, all);
        }
    }

    private void row(String table, Object... values) throws SQLException {
        row(table, named(values));
    }

    private static Map<String, Object> named(Object... values) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            named.put((String) values[i], values[i + 1]);
        }
        return named;
    }

    /** What has to have a value, and is not named, gets any. */
    private void row(String table, Map<String, Object> named) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            ResultSetMetaData data = columns.getMetaData();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                if (data.isNullable(i) == ResultSetMetaData.columnNoNulls) {
                    row.put(data.getColumnName(i).toUpperCase(java.util.Locale.ROOT), any(data.getColumnType(i)));
                }
            }
        }
        row.putAll(named);
        String marks = "?, ".repeat(row.size() - 1) + "?";
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values (" + marks + ")")) {
            int i = 1;
            for (Object value : row.values()) {
                insert.setObject(i++, value);
            }
            insert.executeUpdate();
        }
    }

    private Object any(int type) {
        return switch (type) {
            case Types.BIT, Types.BOOLEAN, Types.TINYINT -> false;
            case Types.SMALLINT, Types.INTEGER -> 0;
            case Types.BIGINT -> 0L;
            case Types.NUMERIC, Types.DECIMAL -> BigDecimal.ZERO;
            case Types.DATE -> new java.sql.Date(now.getTime());
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> now;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> new byte[0];
            default -> "x";
        };
    }

    private void change(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
