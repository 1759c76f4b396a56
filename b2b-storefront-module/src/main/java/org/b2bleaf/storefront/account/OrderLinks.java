package org.b2bleaf.storefront.account;

import java.util.List;
import org.b2bleaf.ordering.B2bOrder;

/**
 * Adds links to the page of an order: to its papers, to what may be done with it. Every bean of this type is asked, so that
 * a host adds links of its own.
 */
public interface OrderLinks {

    /**
     * @param order that the viewer may see
     * @return empty when there is nothing for this order
     */
    List<OrderLink> of(B2bOrder order);
}
