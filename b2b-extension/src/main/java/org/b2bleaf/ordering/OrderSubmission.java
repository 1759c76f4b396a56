package org.b2bleaf.ordering;

import org.broadleafcommerce.core.order.domain.Order;

/** Turns a cart into an order, or a draft, of a location. */
public interface OrderSubmission {

    /**
     * Puts the location's address and the shop's standard delivery on the cart and prices it, so that the checkout page
     * shows what will be ordered.
     *
     * @return the cart as stored
     * @throws SubmissionRefused when the buyer may not buy for the location, or it has no address
     */
    Order prepare(long cartId, long customerId, long locationId);

    /**
     * Submits the cart by the location's terms, in one transaction: permission and PO number are checked again, the
     * payment is made, the order is placed through Broadleaf's checkout, the snapshots, the audit row and the
     * confirmation mail are stored. Submitting the same cart again returns what it became.
     *
     * @throws SubmissionRefused when nothing was submitted
     */
    Submitted submit(Submission submission);
}
