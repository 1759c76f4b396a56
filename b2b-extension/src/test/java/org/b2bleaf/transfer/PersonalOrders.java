package org.b2bleaf.transfer;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.b2bleaf.persistence.IdBlocks;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.TestClock;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Orders of a person who bought for him- or herself, as Broadleaf stores them, and what is stored of them. */
final class PersonalOrders {

    static final BigDecimal TOTAL = new BigDecimal("24.50000");

    private static final int BATCH = 1000;

    private PersonalOrders() {}

    /** Submitted and paid by card, an hour apart, the oldest first. */
    static List<Long> paid(Slice shop, Customer customer, int count) {
        return make(shop, customer, count, "SUBMITTED", "AUTHORIZE_AND_CAPTURE");
    }

    /**
     * @param status as Broadleaf names it
     * @param transaction the type of the one payment transaction; null for no payment
     */
    static long one(Slice shop, Customer customer, String status, String transaction) {
        return make(shop, customer, 1, status, transaction).get(0);
    }

    private static List<Long> make(Slice shop, Customer customer, int count, String status, String transaction) {
        IdBlocks blocks = shop.bean(IdBlocks.class);
        long order = blocks.reserve("OrderImpl", count);
        long payment = blocks.reserve("OrderPaymentImpl", count);
        long step = blocks.reserve("PaymentTransactionImpl", count);
        boolean placed = !status.equals("IN_PROCESS") && !status.equals("NAMED");
        List<Long> ids = new ArrayList<>();
        try (Connection connection = shop.dataSource().getConnection();
                PreparedStatement orders = connection.prepareStatement(
                        """
                        insert into BLC_ORDER (ORDER_ID, CUSTOMER_ID, ORDER_NUMBER, ORDER_STATUS, ORDER_TOTAL, SUBMIT_DATE,
                        EMAIL_ADDRESS) values (?, ?, ?, ?, ?, ?, ?)""");
                PreparedStatement payments = connection.prepareStatement(
                        """
                        insert into BLC_ORDER_PAYMENT (ORDER_PAYMENT_ID, ORDER_ID, AMOUNT, PAYMENT_TYPE, ARCHIVED)
                        values (?, ?, ?, 'CREDIT_CARD', 'N')""");
                PreparedStatement steps = connection.prepareStatement(
                        """
                        insert into BLC_ORDER_PAYMENT_TRANSACTION (PAYMENT_TRANSACTION_ID, ORDER_PAYMENT,
                        TRANSACTION_AMOUNT, TRANSACTION_TYPE, SUCCESS, ARCHIVED) values (?, ?, ?, ?, true, 'N')""")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                ids.add(order + i);
                orders.setLong(1, order + i);
                orders.setLong(2, customer.getId());
                orders.setString(3, placed ? "P" + (order + i) : null);
                orders.setString(4, status);
                orders.setBigDecimal(5, TOTAL);
                orders.setTimestamp(
                        6, placed ? Timestamp.from(TestClock.START.minus(Duration.ofHours(200_000 - i))) : null);
                orders.setString(7, customer.getEmailAddress());
                orders.addBatch();
                if (transaction != null) {
                    payments.setLong(1, payment + i);
                    payments.setLong(2, order + i);
                    payments.setBigDecimal(3, TOTAL);
                    payments.addBatch();
                    steps.setLong(1, step + i);
                    steps.setLong(2, payment + i);
                    steps.setBigDecimal(3, TOTAL);
                    steps.setString(4, transaction);
                    steps.addBatch();
                }
                if ((i + 1) % BATCH == 0 || i + 1 == count) {
                    orders.executeBatch();
                    if (transaction != null) {
                        payments.executeBatch();
                        steps.executeBatch();
                    }
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return ids;
    }

    /** Everything that Broadleaf has stored of orders and payments. */
    static List<String> stored(Slice shop) {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("BLC_ORDER", "BLC_ORDER_PAYMENT", "BLC_ORDER_PAYMENT_TRANSACTION")) {
            rows.addAll(query(shop, "select * from " + table + " order by 1"));
        }
        return rows;
    }

    static long count(Slice shop, String sql) {
        return Long.parseLong(query(shop, sql).get(0));
    }

    /** Each row as text. */
    static List<String> query(Slice shop, String sql) {
        try (Connection connection = shop.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
