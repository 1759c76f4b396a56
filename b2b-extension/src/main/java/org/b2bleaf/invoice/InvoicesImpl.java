package org.b2bleaf.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bInvoices")
public class InvoicesImpl implements Invoices {

    @Resource(name = "b2bInvoiceDao")
    protected InvoiceDao dao;

    @Resource(name = "b2bInvoiceIssuing")
    protected InvoiceIssuing issuing;

    @Resource(name = "b2bPaperPdf")
    protected PaperPdf pdf;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<InvoiceRef> forOrder(long b2bOrderId) {
        return dao.findByKey(InvoiceIssuing.keyOf(b2bOrderId)).map(InvoiceRef::of);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<InvoiceRef> papersOf(long b2bOrderId) {
        return dao.ofOrder(b2bOrderId).stream().map(InvoiceRef::of).toList();
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<InvoiceRef> find(long invoiceId) {
        return Optional.ofNullable(dao.find(invoiceId)).map(InvoiceRef::of);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<InvoiceRef> search(InvoiceFilter filter, int first, int limit) {
        return dao.search(filter, first, limit).stream().map(InvoiceRef::of).toList();
    }

    @Override
    @Transactional("blTransactionManager")
    public InvoiceRef issue(long b2bOrderId, String actor) {
        return issuing.issue(dao.lockOrder(b2bOrderId), actor);
    }

    @Override
    @Transactional("blTransactionManager")
    public Optional<InvoiceRef> credit(long b2bOrderId, BigDecimal amount, String key, String reason, String actor) {
        return issuing.credit(b2bOrderId, amount, key, reason, actor);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public byte[] pdf(long invoiceId) {
        Invoice paper = dao.find(invoiceId);
        if (paper == null) {
            throw new IllegalArgumentException("There is no invoice " + invoiceId);
        }
        return pdf.render(paper.getSheet());
    }
}
