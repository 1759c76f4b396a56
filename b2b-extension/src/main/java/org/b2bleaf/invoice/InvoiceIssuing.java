package org.b2bleaf.invoice;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.invoice.NotInvoiced.Reason;
import org.b2bleaf.invoice.rules.Crediting;
import org.b2bleaf.invoice.rules.InvoiceSheet;
import org.b2bleaf.invoice.rules.NumberPattern;
import org.b2bleaf.invoice.rules.PaperKind;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.springframework.stereotype.Component;

/** Numbers and writes papers, in the transaction of the caller. */
@Component("b2bInvoiceIssuing")
public class InvoiceIssuing {

    private static final String STANDARD_INVOICE = "INV-{year}-{number:5}";
    private static final String STANDARD_CREDIT_NOTE = "CN-{year}-{number:5}";

    @Resource(name = "b2bInvoiceDao")
    protected InvoiceDao dao;

    @Resource(name = "b2bSheetWriter")
    protected SheetWriter sheets;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /** What the invoice of an order is issued for. */
    static String keyOf(long b2bOrderId) {
        return "order:" + b2bOrderId;
    }

    /**
     * @param order just stored, or held; null for one that is not there
     * @throws NotInvoiced when it gets none
     */
    InvoiceRef issue(B2bOrder order, String actor) {
        existing(order);
        if (order.getStatus() == OrderStatus.CANCELLED) {
            throw new NotInvoiced(Reason.CANCELLED);
        }
        if (order.isTransferred()) {
            throw new NotInvoiced(Reason.TRANSFERRED);
        }
        String key = keyOf(order.getId());
        dao.lockSequence(PaperKind.INVOICE);
        return dao.findByKey(key)
                .map(InvoiceRef::of)
                .orElseGet(() -> issue(
                        PaperKind.INVOICE,
                        key,
                        order,
                        null,
                        number -> sheets.invoice(order, number, clock.instant()),
                        actor));
    }

    /**
     * @param amount null for all that is left
     * @return empty when the order has no invoice, or nothing of it is left
     */
    Optional<InvoiceRef> credit(long b2bOrderId, BigDecimal amount, String key, String reason, String actor) {
        Optional<Invoice> invoiced = dao.findByKey(keyOf(b2bOrderId));
        if (invoiced.isEmpty()) {
            return Optional.empty();
        }
        Invoice invoice = invoiced.get();
        // Also keeps others from crediting the same invoice at the same time.
        dao.lockSequence(PaperKind.CREDIT_NOTE);
        Optional<Invoice> before = dao.findByKey(key);
        if (before.isPresent()) {
            return before.map(InvoiceRef::of);
        }
        BigDecimal[] credited = dao.credited(invoice.getId());
        BigDecimal left = Crediting.amount(invoice.getTotal(), credited[0], invoice.getTotal());
        BigDecimal credit = amount == null ? left : Crediting.amount(invoice.getTotal(), credited[0], amount);
        if (credit.signum() <= 0) {
            return Optional.empty();
        }
        B2bOrder order = existing(dao.findOrder(b2bOrderId));
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), order.getLocation().getTimeZone());
        String words = reason == null ? "" : reason.strip();
        boolean whole = credit.compareTo(invoice.getTotal()) == 0;
        boolean last = credit.compareTo(left) == 0;
        return Optional.of(issue(
                PaperKind.CREDIT_NOTE,
                key,
                order,
                invoice,
                number -> whole
                        ? sheets.reversal(invoice.getSheet(), number, words, today)
                        : sheets.part(invoice.getSheet(), number, credit, credited[1], last, words, today),
                actor));
    }

    /** Writes the sheet of a paper with its number. */
    private interface Sheet {
        InvoiceSheet numbered(String number);
    }

    private InvoiceRef issue(PaperKind kind, String key, B2bOrder order, Invoice reverses, Sheet sheet, String actor) {
        long sequenceNo = dao.nextNumber(kind);
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), order.getLocation().getTimeZone());
        String formatted = pattern(kind).format(sequenceNo, today);
        String number = dao.isNumberTaken(kind, formatted) ? formatted + "-" + sequenceNo : formatted;
        Invoice paper = dao.insert(new InvoiceImpl(
                sheet.numbered(number), sequenceNo, key, order, reverses, actor, Date.from(clock.instant())));
        AuditSubject subject = AuditSubject.of("order", order.getId())
                .inCompany(order.getCompany().getId());
        audit.record(
                actor,
                kind == PaperKind.INVOICE ? "invoice-issued" : "credit-note-issued",
                subject,
                null,
                null,
                number);
        return InvoiceRef.of(paper);
    }

    private NumberPattern pattern(PaperKind kind) {
        return switch (kind) {
            case INVOICE -> NumberPattern.stored(settings.text(SettingKey.INVOICE_NUMBER), STANDARD_INVOICE);
            case CREDIT_NOTE -> NumberPattern.stored(
                    settings.text(SettingKey.CREDIT_NOTE_NUMBER), STANDARD_CREDIT_NOTE);
        };
    }

    private static B2bOrder existing(B2bOrder order) {
        if (order == null) {
            throw new NotInvoiced(Reason.NO_SUCH_ORDER);
        }
        return order;
    }
}
