package org.b2bleaf.transfer;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.transfer.rules.EarlierOrder;
import org.b2bleaf.transfer.rules.PaymentStep;
import org.broadleafcommerce.common.money.Money;
import org.hibernate.Session;
import org.springframework.stereotype.Repository;

/**
 * Reads the orders of a customer as the rules need them, without making entities of them, as there may be very many. By
 * id, which is the order in which they were made.
 */
@Repository("b2bEarlierOrders")
public class EarlierOrders {

    private static final int FETCH_SIZE = 1000;

    private static final String ORDERS =
            """
            select o.ORDER_ID, o.ORDER_NUMBER, o.ORDER_STATUS, o.ORDER_TOTAL, o.CURRENCY_CODE, o.SUBMIT_DATE,
            b.B2B_ORDER_ID, d.DRAFT_ID, n.B2B_ORDER_ID
            from BLC_ORDER o
            left join B2B_ORDER b on b.ORDER_ID = o.ORDER_ID
            left join B2B_DRAFT d on d.ORDER_ID = o.ORDER_ID
            left join B2B_ORDER n on n.ORDER_NUMBER = o.ORDER_NUMBER
            where o.CUSTOMER_ID = ? and o.ORDER_ID > ? and o.ORDER_ID <= ?
            order by o.ORDER_ID""";

    /** Broadleaf archives what is deleted. */
    private static final String STEPS =
            """
            select p.ORDER_ID, t.TRANSACTION_TYPE, t.TRANSACTION_AMOUNT, f.TRANSACTION_TYPE
            from BLC_ORDER o
            join BLC_ORDER_PAYMENT p on p.ORDER_ID = o.ORDER_ID
            join BLC_ORDER_PAYMENT_TRANSACTION t on t.ORDER_PAYMENT = p.ORDER_PAYMENT_ID
            left join BLC_ORDER_PAYMENT_TRANSACTION f on f.PAYMENT_TRANSACTION_ID = t.PARENT_TRANSACTION
            where o.CUSTOMER_ID = ? and o.ORDER_ID > ? and o.ORDER_ID <= ?
            and t.SUCCESS = true and coalesce(t.ARCHIVED, 'N') <> 'Y' and coalesce(p.ARCHIVED, 'N') <> 'Y'""";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** How many there are, carts included, and where they end. */
    record Extent(int count, long lastId) {}

    Extent extent(long customerId) {
        Object[] row = em.createQuery(
                        "select count(o), max(o.id) from OrderImpl o where o.customer.id = :customer", Object[].class)
                .setParameter("customer", customerId)
                .getSingleResult();
        return new Extent(((Number) row[0]).intValue(), row[1] == null ? 0 : (Long) row[1]);
    }

    /** One after the other, whose memory does not grow with their number. */
    void forEach(long customerId, Consumer<EarlierOrder> action) {
        read(ORDERS, customerId, 0, Long.MAX_VALUE, row -> action.accept(order(row)));
    }

    /**
     * The next ones.
     *
     * @param after an id, as in {@link #steps}
     * @param last the greatest id wanted
     */
    List<EarlierOrder> next(long customerId, long after, long last, int limit) {
        List<EarlierOrder> orders = new ArrayList<>();
        // Each of our databases knows LIMIT; without it a plan for all orders would be made for each chunk.
        read(ORDERS + " limit " + limit, customerId, after, last, row -> orders.add(order(row)));
        return orders;
    }

    /** What gateways have confirmed, by order id; nothing for an order without payments. */
    Map<Long, List<PaymentStep>> steps(long customerId, long after, long last) {
        Map<Long, List<PaymentStep>> steps = new HashMap<>();
        read(STEPS, customerId, after, last, row -> steps.computeIfAbsent(row.getLong(1), id -> new ArrayList<>(1))
                .add(new PaymentStep(row.getString(2), row.getBigDecimal(3), row.getString(4))));
        return steps;
    }

    private static EarlierOrder order(ResultSet row) throws SQLException {
        String currency = row.getString(5);
        Timestamp submittedAt = row.getTimestamp(6);
        boolean atALocation = row.getObject(7) != null;
        boolean draft = row.getObject(8) != null;
        boolean numberTaken = row.getObject(9) != null && !atALocation;
        BigDecimal total = row.getBigDecimal(4);
        return new EarlierOrder(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                total,
                // As OrderImpl.getTotal takes it.
                currency == null ? Money.defaultCurrency().getCurrencyCode() : currency,
                submittedAt == null ? null : submittedAt.toInstant(),
                atALocation,
                draft,
                numberTaken);
    }

    private void read(String sql, long customerId, long after, long last, RowReader reader) {
        em.flush();
        em.unwrap(Session.class).doWork(connection -> read(connection, sql, customerId, after, last, reader));
    }

    private static void read(
            Connection connection, String sql, long customerId, long after, long last, RowReader reader)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCH_SIZE);
            select.setLong(1, customerId);
            select.setLong(2, after);
            select.setLong(3, last);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
