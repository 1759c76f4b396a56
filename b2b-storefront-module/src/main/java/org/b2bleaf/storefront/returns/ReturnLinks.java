package org.b2bleaf.storefront.returns;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.returns.Returns;
import org.b2bleaf.storefront.account.OrderLink;
import org.b2bleaf.storefront.account.OrderLinks;
import org.springframework.stereotype.Component;

/** Leads from the page of an order to the form that returns something of it, and to its returns. */
@Component("b2bReturnLinks")
public class ReturnLinks implements OrderLinks {

    @Resource(name = "b2bReturns")
    protected Returns returns;

    @Override
    public List<OrderLink> of(B2bOrder order) {
        List<OrderLink> links = new ArrayList<>();
        if (order.getStatus() != OrderStatus.FULFILLED) {
            return links;
        }
        if (returns.isPossible(order)) {
            links.add(new OrderLink("/account/orders/" + order.getOrderNumber() + "/return", "b2b.return.ask"));
        }
        if (returns.hasAny(order)) {
            links.add(new OrderLink("/account/returns?order=" + order.getOrderNumber(), "b2b.return.ofOrder"));
        }
        return links;
    }
}
