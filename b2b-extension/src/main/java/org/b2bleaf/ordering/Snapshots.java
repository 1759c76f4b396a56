package org.b2bleaf.ordering;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.ordering.rules.DraftStatus;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.ordering.rules.PoNumber;
import org.b2bleaf.terms.rules.DueDate;
import org.broadleafcommerce.core.order.domain.Order;

/** Writes down what held when an order was submitted: later changes of company, location or terms do not move it. */
final class Snapshots {

    private Snapshots() {}

    static B2bOrder order(
            Order placed, CompanyLocation location, String poNumber, Arrangement arrangement, Instant submittedAt) {
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
        order.setPoNumber(PoNumber.normalise(poNumber));
        order.setTerms(location.getTerms());
        order.setDueDate(DueDate.of(location.getTerms(), submittedAt, location.getTimeZone(), Optional.empty())
                .orElse(null));
        order.setStatus(OrderStatus.SUBMITTED);
        BigDecimal total = placed.getTotal().getAmount();
        order.setPaymentStatus(
                PaymentStatus.of(total, arrangement.authorized(), arrangement.captured(), BigDecimal.ZERO));
        order.setTotal(total);
        order.setOpenAmount(total.subtract(arrangement.captured()));
        order.setCurrency(placed.getTotal().getCurrency());
        order.setSubmittedAt(Date.from(submittedAt));
        return order;
    }

    static DraftOrder draft(Order waiting, CompanyLocation location, String poNumber, Instant submittedAt) {
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
        draft.setPoNumber(PoNumber.normalise(poNumber));
        draft.setStatus(DraftStatus.SUBMITTED);
        draft.setTotal(waiting.getTotal().getAmount());
        draft.setCurrency(waiting.getTotal().getCurrency());
        draft.setSubmittedAt(Date.from(submittedAt));
        return draft;
    }
}
