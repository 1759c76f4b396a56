package org.b2bleaf.storefront.invoice;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.invoice.InvoiceRef;
import org.b2bleaf.invoice.Invoices;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.OrderHistory;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.web.B2bController;
import org.b2bleaf.storefront.web.RecordNotFound;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The papers of an order as PDF, for whoever may see the order. */
@B2bController
public class InvoiceController {

    @Resource(name = "b2bOrderHistory")
    protected OrderHistory history;

    @Resource(name = "b2bInvoices")
    protected Invoices invoices;

    @RequestMapping(value = "/account/orders/{orderNumber}/invoice.pdf", method = RequestMethod.GET)
    public void invoice(@PathVariable("orderNumber") String orderNumber, HttpServletResponse response)
            throws IOException {
        write(invoices.forOrder(visible(orderNumber).getId()).orElseThrow(RecordNotFound::new), response);
    }

    /** @param number of one of the order's credit notes, counted from 1 */
    @RequestMapping(value = "/account/orders/{orderNumber}/credit-note-{number}.pdf", method = RequestMethod.GET)
    public void creditNote(
            @PathVariable("orderNumber") String orderNumber,
            @PathVariable("number") String number,
            HttpServletResponse response)
            throws IOException {
        List<InvoiceRef> notes = invoices.papersOf(visible(orderNumber).getId()).stream()
                .filter(InvoiceRef::isCreditNote)
                .toList();
        write(
                IntStream.rangeClosed(1, notes.size())
                        .filter(it -> String.valueOf(it).equals(number))
                        .mapToObj(it -> notes.get(it - 1))
                        .findFirst()
                        .orElseThrow(RecordNotFound::new),
                response);
    }

    private B2bOrder visible(String orderNumber) {
        return history.order(ShopperContext.current().viewer(), orderNumber).orElseThrow(RecordNotFound::new);
    }

    private void write(InvoiceRef paper, HttpServletResponse response) throws IOException {
        byte[] pdf = invoices.pdf(paper.id());
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader("Content-Disposition", "inline; filename=\"" + paper.fileName() + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(pdf);
    }
}
