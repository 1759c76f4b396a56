package org.b2bleaf.invoice;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;
import org.b2bleaf.invoice.rules.PaperKind;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.b2bleaf.ordering.money.PaymentEntry;
import org.b2bleaf.ordering.money.PaymentEntryImpl;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.springframework.stereotype.Repository;

/** Reads and writes invoices and their sequences, within the transactions of the services of this package. */
@Repository("b2bInvoiceDao")
public class InvoiceDao {

    private static final String SEQUENCE_TABLE = "B2B_INVOICE_SEQUENCE";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** Makes whoever else issues a paper of the kind wait for the end of this transaction. */
    void lockSequence(PaperKind kind) {
        sequence("update B2B_INVOICE_SEQUENCE set NEXT_NUMBER = NEXT_NUMBER where SEQUENCE_NAME = :name", kind);
    }

    /**
     * Takes the next number. It is given back when the transaction is rolled back, as the row is held until its end.
     */
    long nextNumber(PaperKind kind) {
        if (sequence("update B2B_INVOICE_SEQUENCE set NEXT_NUMBER = NEXT_NUMBER + 1 where SEQUENCE_NAME = :name", kind)
                != 1) {
            throw new IllegalStateException("There is no sequence " + kind);
        }
        return ((Number) em.unwrap(Session.class)
                                .createSQLQuery(
                                        "select NEXT_NUMBER from B2B_INVOICE_SEQUENCE where SEQUENCE_NAME = :name")
                                .addScalar("NEXT_NUMBER", StandardBasicTypes.LONG)
                                .addSynchronizedQuerySpace(SEQUENCE_TABLE)
                                .setString("name", kind.name())
                                .uniqueResult())
                        .longValue()
                - 1;
    }

    private int sequence(String update, PaperKind kind) {
        // Naming a table keeps Hibernate from emptying the whole second-level cache, as it does for unknown SQL.
        return em.unwrap(Session.class)
                .createSQLQuery(update)
                .addSynchronizedQuerySpace(SEQUENCE_TABLE)
                .setString("name", kind.name())
                .executeUpdate();
    }

    /** @return null when there is none */
    B2bOrder findOrder(long b2bOrderId) {
        return em.find(B2bOrderImpl.class, b2bOrderId);
    }

    PaymentEntry findEntry(long entryId) {
        return em.find(PaymentEntryImpl.class, entryId);
    }

    /** An order as of this moment, held until the end of the transaction. */
    B2bOrder lockOrder(long b2bOrderId) {
        B2bOrder order = findOrder(b2bOrderId);
        if (order != null) {
            em.flush();
            em.unwrap(Session.class)
                    .createSQLQuery("update B2B_ORDER set STATUS = STATUS where B2B_ORDER_ID = :order")
                    .addSynchronizedQuerySpace("B2B_ORDER")
                    .setLong("order", b2bOrderId)
                    .executeUpdate();
            em.refresh(order);
        }
        return order;
    }

    /** Whether a paper of the kind has this number: patterns change, and then a number may come out twice. */
    boolean isNumberTaken(PaperKind kind, String number) {
        return em.createQuery(
                                "select count(i) from B2bInvoice i where i.number = :number and i.kind = :kind",
                                Long.class)
                        .setParameter("number", number)
                        .setParameter("kind", kind.name())
                        .getSingleResult()
                > 0;
    }

    Invoice insert(InvoiceImpl paper) {
        em.persist(paper);
        em.flush();
        return paper;
    }

    /** @return null when there is none */
    Invoice find(long id) {
        return em.find(InvoiceImpl.class, id);
    }

    Optional<Invoice> findByKey(String issueKey) {
        return em
                .createQuery("select i from B2bInvoice i where i.issueKey = :key", InvoiceImpl.class)
                .setParameter("key", issueKey)
                .getResultList()
                .stream()
                .map(Invoice.class::cast)
                .findFirst();
    }

    /** The invoice, then its credit notes, in the order in which they were issued. */
    List<? extends Invoice> ofOrder(long orderId) {
        return em.createQuery("select i from B2bInvoice i where i.orderId = :order order by i.id", InvoiceImpl.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    /** The numbers of the invoices of some orders, by the id of the order; in one statement. */
    Map<Long, String> numbersOf(Collection<Long> orderIds) {
        Map<Long, String> numbers = new HashMap<>();
        if (!orderIds.isEmpty()) {
            for (Object[] row : em.createQuery(
                            "select i.orderId, i.number from B2bInvoice i"
                                    + " where i.kind = 'INVOICE' and i.orderId in (:orders)",
                            Object[].class)
                    .setParameter("orders", orderIds)
                    .getResultList()) {
                numbers.put((Long) row[0], (String) row[1]);
            }
        }
        return numbers;
    }

    /** What credit notes have taken back of an invoice: amount with tax, and the tax in it. */
    BigDecimal[] credited(long invoiceId) {
        Object[] sums = (Object[])
                em.createQuery("select sum(i.total), sum(i.tax) from B2bInvoice i where i.reversesId = :invoice")
                        .setParameter("invoice", invoiceId)
                        .getSingleResult();
        return new BigDecimal[] {amount(sums[0]), amount(sums[1])};
    }

    private static BigDecimal amount(Object sum) {
        return sum == null ? BigDecimal.ZERO : (BigDecimal) sum;
    }

    /** Newest first. */
    List<? extends Invoice> search(InvoiceFilter filter, int first, int limit) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (filter.kind() != null) {
            where.append(" and i.kind = :kind");
        }
        if (filter.companyId() != null) {
            where.append(" and i.companyId = :company");
        }
        if (!filter.text().isEmpty()) {
            where.append(" and (upper(i.number) like :start escape '!' or i.orderNumber like :start escape '!'"
                    + " or upper(i.companyName) like :part escape '!')");
        }
        TypedQuery<InvoiceImpl> query =
                em.createQuery("select i from B2bInvoice i" + where + " order by i.id desc", InvoiceImpl.class);
        if (filter.kind() != null) {
            query.setParameter("kind", filter.kind().name());
        }
        if (filter.companyId() != null) {
            query.setParameter("company", filter.companyId());
        }
        if (!filter.text().isEmpty()) {
            String typed = filter.text()
                    .toUpperCase(Locale.ROOT)
                    .replace("!", "!!")
                    .replace("%", "!%")
                    .replace("_", "!_");
            query.setParameter("start", typed + "%");
            query.setParameter("part", "%" + typed + "%");
        }
        return query.setFirstResult(first).setMaxResults(limit).getResultList();
    }
}
