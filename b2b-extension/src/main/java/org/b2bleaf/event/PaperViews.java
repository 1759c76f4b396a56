package org.b2bleaf.event;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.api.MoneyView;
import org.b2bleaf.api.OrderView;
import org.b2bleaf.invoice.Invoice;
import org.b2bleaf.invoice.rules.PaperKind;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.requestaccess.AccessRequest;
import org.b2bleaf.returns.ReturnLine;
import org.b2bleaf.returns.ReturnRequest;
import org.springframework.stereotype.Repository;

/** Reads drafts, returns, invoices and requests for access as events show them, each kind in one statement. */
@Repository("b2bPaperViews")
class PaperViews {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** By id. */
    Map<Long, DraftView> drafts(Collection<Long> ids) {
        Map<Long, DraftView> found = new HashMap<>();
        rows("select d, d.company.id, d.location.id, d.placedBy.id from B2bDraft d where d.id in (:keys)", ids)
                .forEach(row -> {
                    DraftOrder draft = (DraftOrder) row[0];
                    found.put(draft.getId(), view(draft, id(row[1]), id(row[2]), id(row[3])));
                });
        return found;
    }

    private static DraftView view(DraftOrder draft, String company, String location, String placedBy) {
        return new DraftView(
                id(draft.getId()),
                draft.getReference(),
                company,
                draft.getCompanyName(),
                location,
                draft.getLocationName(),
                new OrderView.PlacedBy(placedBy, draft.getPlacedByName(), draft.getPlacedByEmail()),
                draft.getPoNumber(),
                draft.getStatus(),
                moment(draft.getSubmittedAt()),
                MoneyView.of(draft.getTotal(), draft.getCurrency()),
                draft.getBuyerNote(),
                draft.getDeclineReason(),
                draft.getPlacedOrderNumber(),
                moment(draft.getDecidedAt()),
                draft.getVersion());
    }

    /** By reference. */
    Map<String, ReturnView> returns(Collection<String> references) {
        Map<String, ReturnView> found = new HashMap<>();
        rows(
                        """
                        select r, r.order.id, r.order.orderNumber, r.company.id, r.location.id
                        from B2bReturn r where r.reference in (:keys)""",
                        references)
                .forEach(row -> {
                    ReturnRequest request = (ReturnRequest) row[0];
                    found.put(
                            request.getReference(), view(request, id(row[1]), (String) row[2], id(row[3]), id(row[4])));
                });
        return found;
    }

    private static ReturnView view(
            ReturnRequest request, String order, String orderNumber, String company, String location) {
        return new ReturnView(
                id(request.getId()),
                request.getReference(),
                order,
                orderNumber,
                company,
                location,
                new ReturnView.RequestedBy(
                        id(request.getRequestedById()), request.getRequestedByName(), request.getRequestedByEmail()),
                request.getStatus(),
                request.getBuyerNote(),
                request.getShopNote(),
                moment(request.getRequestedAt()),
                moment(request.getDecidedAt()),
                moment(request.getReceivedAt()),
                moment(request.getSettledAt()),
                MoneyView.of(request.getAmount(), request.getCurrency()),
                MoneyView.of(request.getPaidBack(), request.getCurrency()),
                request.getLines().stream().map(PaperViews::view).toList(),
                request.getVersion());
    }

    private static ReturnView.Line view(ReturnLine line) {
        return new ReturnView.Line(
                line.getSkuCode(),
                line.getName(),
                line.getQuantity(),
                line.getApprovedQuantity(),
                line.getReceivedQuantity(),
                line.getReason(),
                line.getReasonText());
    }

    /** By number. */
    Map<String, InvoiceView> invoices(PaperKind kind, Collection<String> numbers) {
        Map<String, InvoiceView> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            em
                    .createQuery("select i from B2bInvoice i where i.number in (:keys)", Invoice.class)
                    .setParameter("keys", numbers)
                    .getResultList()
                    .stream()
                    .filter(invoice -> invoice.getKind() == kind)
                    .forEach(invoice -> found.put(invoice.getNumber(), view(invoice)));
        }
        return found;
    }

    private static InvoiceView view(Invoice invoice) {
        return new InvoiceView(
                id(invoice.getId()),
                invoice.getKind(),
                invoice.getNumber(),
                id(invoice.getOrderId()),
                invoice.getOrderNumber(),
                id(invoice.getCompanyId()),
                invoice.getCompanyName(),
                id(invoice.getLocationId()),
                id(invoice.getReversesId()),
                MoneyView.of(invoice.getTotal(), invoice.getCurrency()),
                MoneyView.of(invoice.getTax(), invoice.getCurrency()),
                invoice.getIssuedOn(),
                invoice.getDueOn(),
                moment(invoice.getIssuedAt()));
    }

    /** By id. */
    Map<Long, AccessRequestView> accessRequests(Collection<Long> ids) {
        Map<Long, AccessRequestView> found = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("select r from B2bAccessRequest r where r.id in (:keys)", AccessRequest.class)
                    .setParameter("keys", ids)
                    .getResultList()
                    .forEach(request -> found.put(request.getId(), view(request)));
        }
        return found;
    }

    private static AccessRequestView view(AccessRequest request) {
        return new AccessRequestView(
                id(request.getId()),
                request.getStatus(),
                request.getCompanyName(),
                request.getContactName(),
                request.getEmail(),
                request.getPhone(),
                request.getTaxId(),
                request.getAddress1(),
                request.getCity(),
                request.getPostalCode(),
                request.getCountry(),
                request.getMessage(),
                request.getLanguage(),
                moment(request.getCreatedAt()),
                moment(request.getDecidedAt()),
                request.getReason(),
                id(request.getCompanyId()),
                id(request.getLocationId()),
                id(request.getCustomerId()));
    }

    private List<Object[]> rows(String query, Collection<?> keys) {
        return keys.isEmpty()
                ? List.of()
                : em.createQuery(query, Object[].class)
                        .setParameter("keys", keys)
                        .getResultList();
    }

    static String id(Object id) {
        return id == null ? null : id.toString();
    }

    /** No database of ours keeps more than microseconds, and some round them. */
    static Instant moment(Date date) {
        return date == null ? null : Instant.ofEpochMilli(date.getTime());
    }
}
