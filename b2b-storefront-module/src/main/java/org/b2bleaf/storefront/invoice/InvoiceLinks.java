package org.b2bleaf.storefront.invoice;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.invoice.InvoiceRef;
import org.b2bleaf.invoice.Invoices;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.storefront.account.OrderLink;
import org.b2bleaf.storefront.account.OrderLinks;
import org.springframework.stereotype.Component;

/** Leads from the page of an order to its invoice and credit notes, at the addresses of {@link InvoiceController}. */
@Component("b2bInvoiceLinks")
public class InvoiceLinks implements OrderLinks {

    @Resource(name = "b2bInvoices")
    protected Invoices invoices;

    @Override
    public List<OrderLink> of(B2bOrder order) {
        String path = "/account/orders/" + order.getOrderNumber();
        List<OrderLink> links = new ArrayList<>();
        int notes = 0;
        for (InvoiceRef paper : invoices.papersOf(order.getId())) {
            links.add(
                    paper.isCreditNote()
                            ? new OrderLink(path + "/credit-note-" + ++notes + ".pdf", "b2b.order.creditNote")
                            : new OrderLink(path + "/invoice.pdf", "b2b.order.invoice"));
        }
        return links;
    }
}
