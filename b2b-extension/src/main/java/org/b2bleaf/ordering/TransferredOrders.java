package org.b2bleaf.ordering;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.persistence.IdBlocks;
import org.b2bleaf.terms.rules.TermsType;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.hibernate.Session;
import org.springframework.stereotype.Repository;

/**
 * Makes B2B orders of orders that their customer placed for nobody but him- or herself, and unmakes them. Works in the
 * caller's transaction, but past the entity manager, as there may be very many. Broadleaf's order is left alone.
 */
@Repository("b2bTransferredOrders")
public class TransferredOrders {

    /** Of the generator of {@link B2bOrderImpl}. */
    private static final String SEGMENT = "B2bOrderImpl";

    private static final int BATCH = 500;

    /** They were paid, or not, when they were placed: no terms, no due date. */
    private static final String INSERT =
            """
            insert into B2B_ORDER (B2B_ORDER_ID, ORDER_ID, ORDER_NUMBER, PAYMENT_STATUS, TOTAL, OPEN_AMOUNT, CURRENCY,
            SUBMITTED_AT, TRANSFER_ID, COMPANY_ID, COMPANY_NAME, LOCATION_ID, LOCATION_NAME,
            PLACED_BY_ID, PLACED_BY_NAME, PLACED_BY_EMAIL, TERMS_TYPE, STATUS, VERSION)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '%s', '%s', 0)"""
                    .formatted(TermsType.NONE, OrderStatus.SUBMITTED);

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bIdBlocks")
    protected IdBlocks idBlocks;

    /**
     * An order to add.
     *
     * @param orderId of Broadleaf's order
     * @param currency its ISO code
     */
    public record Row(
            long orderId,
            String orderNumber,
            PaymentStatus paymentStatus,
            BigDecimal total,
            BigDecimal openAmount,
            String currency,
            Instant submittedAt) {}

    /** Adds the orders of one customer to a location; the transfer must be stored already. */
    public void add(long transferId, CompanyLocation location, Customer placedBy, List<Row> orders) {
        if (orders.isEmpty()) {
            return;
        }
        long firstId = idBlocks.reserve(SEGMENT, orders.size());
        session().doWork(connection -> insert(connection, firstId, transferId, location, placedBy, orders));
        long lastId = firstId + orders.size() - 1;
        payments(firstId, lastId, "CAPTURED", "TOTAL - OPEN_AMOUNT", "TOTAL > OPEN_AMOUNT");
        if (orders.stream().anyMatch(order -> order.paymentStatus() == PaymentStatus.AUTHORIZED)) {
            payments(firstId, lastId, "AUTHORIZED", "TOTAL", "TOTAL > 0 and PAYMENT_STATUS = 'AUTHORIZED'");
            update("AUTHORIZED_AMOUNT = TOTAL", firstId, lastId);
        }
        if (orders.stream().anyMatch(order -> order.paymentStatus() == PaymentStatus.REFUNDED)) {
            payments(firstId, lastId, "REFUNDED", "TOTAL", "TOTAL > 0 and PAYMENT_STATUS = 'REFUNDED'");
            payments(firstId, lastId, "CREDITED", "TOTAL", "TOTAL > 0 and PAYMENT_STATUS = 'REFUNDED'");
        }
    }

    /** Writes down what was paid, all of them at once: the payments of an order add up to its status and open amount. */
    private void payments(long firstId, long lastId, String kind, String amount, String which) {
        long firstPayment = idBlocks.reserve("B2bPaymentImpl", (int) (lastId - firstId + 1));
        session()
                .createSQLQuery(
                        """
                        insert into B2B_PAYMENT (PAYMENT_ID, B2B_ORDER_ID, KIND, AMOUNT, CURRENCY, ON_DAY, ENTRY_KEY, ACTOR,
                        RECORDED_AT) select B2B_ORDER_ID + %d, B2B_ORDER_ID, '%s', %s, CURRENCY, cast(SUBMITTED_AT as date),
                        concat('%s-', trim(cast(B2B_ORDER_ID as char(20)))), 'system', SUBMITTED_AT
                        from B2B_ORDER where B2B_ORDER_ID between :first and :last and %s"""
                                .formatted(
                                        firstPayment - firstId,
                                        kind,
                                        amount,
                                        "transferred-" + kind.toLowerCase(Locale.ROOT),
                                        which))
                .addSynchronizedQuerySpace("B2B_PAYMENT")
                .setLong("first", firstId)
                .setLong("last", lastId)
                .executeUpdate();
    }

    private void update(String what, long firstId, long lastId) {
        session()
                .createSQLQuery(
                        "update B2B_ORDER set %s where B2B_ORDER_ID between :first and :last and PAYMENT_STATUS = 'AUTHORIZED'"
                                .formatted(what))
                .addSynchronizedQuerySpace("B2B_ORDER")
                .setLong("first", firstId)
                .setLong("last", lastId)
                .executeUpdate();
    }

    private static void insert(
            Connection connection,
            long firstId,
            long transferId,
            CompanyLocation location,
            Customer placedBy,
            List<Row> orders)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(9, transferId);
            insert.setLong(10, location.getCompany().getId());
            insert.setString(11, location.getCompany().getName());
            insert.setLong(12, location.getId());
            insert.setString(13, location.getName());
            insert.setLong(14, placedBy.getId());
            insert.setString(15, CustomerName.of(placedBy));
            insert.setString(16, placedBy.getEmailAddress());
            for (int i = 0; i < orders.size(); i++) {
                Row order = orders.get(i);
                insert.setLong(1, firstId + i);
                insert.setLong(2, order.orderId());
                insert.setString(3, order.orderNumber());
                insert.setString(4, order.paymentStatus().name());
                insert.setBigDecimal(5, order.total());
                insert.setBigDecimal(6, order.openAmount());
                insert.setString(7, order.currency());
                insert.setTimestamp(8, Timestamp.from(order.submittedAt()));
                insert.addBatch();
                // HSQLDB refuses to execute an empty batch.
                if ((i + 1) % BATCH == 0 || i + 1 == orders.size()) {
                    insert.executeBatch();
                }
            }
        }
    }

    /**
     * Takes away again what a transfer has added, so that the orders are personal as before.
     *
     * @return how many there were
     */
    public int remove(long transferId) {
        return em.createQuery("delete from B2bOrder o where o.transferId = :transfer")
                .setParameter("transfer", transferId)
                .executeUpdate();
    }

    private Session session() {
        em.flush();
        return em.unwrap(Session.class);
    }
}
