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
        order.setOrder(placed);
        order.setOrderNumber(placed.getOrderNumber());
        order.setCompany(location.getCompany());
        order.setCompanyName(location.getCompany().getName());
        order.setLocation(location);
        order.setLocationName(location.getName());
        order.setPlacedBy(placed.getCustomer());
        order.setPlacedByName(CustomerName.of(placed.getCustomer()));
        order.setPlacedByEmail(placed.getCustomer().getEmailAddress());
        order.setPoNumber(poNumber);
        order.setTerms(terms);
        order.setDueDate(DueDate.of(terms, submittedAt, location.getTimeZone(), Optional.empty())
                .orElse(null));
        order.setBillingAddress(location.getBillingAddress());
        order.setTaxId(location.getTaxId());
        order.setTaxExempt(location.isTaxExempt(), location.getTaxExemptReason());
        order.setStatus(OrderStatus.SUBMITTED);
        order.setTotal(placed.getTotal().getAmount());
        order.setCurrency(placed.getTotal().getCurrency());
        order.setSubmittedAt(Date.from(submittedAt));
        return order;
    }

    static DraftOrder draft(Order waiting, CompanyLocation location, SubmissionRecord submission) {
        DraftOrder draft = new DraftOrderImpl();
        draft.setOrder(waiting);
        draft.setReference(DraftReference.next());
        draft.setCompany(location.getCompany());
        draft.setCompanyName(location.getCompany().getName());
        draft.setLocation(location);
        draft.setLocationName(location.getName());
        draft.setPlacedBy(waiting.getCustomer());
        draft.setPlacedByName(CustomerName.of(waiting.getCustomer()));
        draft.setPlacedByEmail(waiting.getCustomer().getEmailAddress());
        draft.setPoNumber(submission.poNumber());
        draft.setStatus(DraftStatus.SUBMITTED);
        draft.setTotal(waiting.getTotal().getAmount());
        draft.setCurrency(waiting.getTotal().getCurrency());
        draft.setSubmittedAt(Date.from(submission.createdAt()));
        return draft;
    }
}
