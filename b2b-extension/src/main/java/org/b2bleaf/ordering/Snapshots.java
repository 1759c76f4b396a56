package org.b2bleaf.ordering;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.ordering.rules.DraftStatus;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.terms.rules.DueDate;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.broadleafcommerce.core.order.domain.Order;

/** Writes down what held when an order was submitted: later changes of company, location or terms do not move it. */
final class Snapshots {

    private Snapshots() {}

    static B2bOrder order(
            Order placed, CompanyLocation location, SubmissionRecord submission, boolean poNumberRepeated) {
        B2bOrder order = order(placed, location, submission.terms(), submission.poNumber(), submission.createdAt());
        order.setPoNumberRepeated(poNumberRepeated);
        order.setDueAtSubmission(submission.dueNow());
        return order;
    }

    /**
     * All but what is paid of it.
     *
     * @param submittedAt from when days are counted
     */
    static B2bOrder order(
            Order placed, CompanyLocation location, PaymentTerms terms, String poNumber, Instant submittedAt) {
        B2bOrder order = new B2bOrderImpl();
        note(order, placed, location, poNumber, submittedAt);
        order.setOrderNumber(placed.getOrderNumber());
        order.setTerms(terms);
        order.setDueDate(DueDate.of(terms, submittedAt, location.getTimeZone(), Optional.empty())
                .orElse(null));
        order.setBillingAddress(location.getBillingAddress());
        order.setTaxId(location.getTaxId());
        order.setTaxExempt(location.isTaxExempt(), location.getTaxExemptReason());
        order.setStatus(OrderStatus.SUBMITTED);
        return order;
    }

    static DraftOrder draft(Order waiting, CompanyLocation location, SubmissionRecord submission) {
        DraftOrder draft = new DraftOrderImpl();
        note(draft, waiting, location, submission.poNumber(), submission.createdAt());
        draft.setReference(DraftReference.next());
        draft.setStatus(DraftStatus.SUBMITTED);
        return draft;
    }

    /** Who buys what, for whom. */
    private static void note(
            CompanyPurchase purchase, Order order, CompanyLocation location, String poNumber, Instant submittedAt) {
        purchase.setOrder(order);
        purchase.setCompany(location.getCompany());
        purchase.setCompanyName(location.getCompany().getName());
        purchase.setLocation(location);
        purchase.setLocationName(location.getName());
        purchase.setPlacedBy(order.getCustomer());
        purchase.setPlacedByName(CustomerName.of(order.getCustomer()));
        purchase.setPlacedByEmail(order.getCustomer().getEmailAddress());
        purchase.setPoNumber(poNumber);
        purchase.setTotal(order.getTotal().getAmount());
        purchase.setCurrency(order.getTotal().getCurrency());
        purchase.setSubmittedAt(Date.from(submittedAt));
    }
}
