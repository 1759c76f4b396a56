package org.b2bleaf.admin.web.controller;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import org.b2bleaf.admin.audit.AuditTexts;
import org.b2bleaf.admin.audit.HistoryRow;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.admin.invoice.PapersPanel;
import org.b2bleaf.admin.ordering.OrderListForm;
import org.b2bleaf.admin.ordering.OrderTextsOfAdmin;
import org.b2bleaf.admin.returns.ReturnTextsOfAdmin;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.history.History;
import org.b2bleaf.history.HistoryFilter;
import org.b2bleaf.invoice.Invoices;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.money.MoneySheet;
import org.b2bleaf.ordering.money.OrderDesk;
import org.b2bleaf.ordering.overview.ListedOrder;
import org.b2bleaf.ordering.overview.MerchantOrders;
import org.b2bleaf.ordering.overview.OrderColumn;
import org.b2bleaf.ordering.overview.OrderHeap;
import org.b2bleaf.ordering.overview.OrdersPage;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.returns.ReturnDesk;
import org.b2bleaf.returns.ReturnRequest;
import org.b2bleaf.terms.rules.TermsType;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Orders of all companies: the list, and one order with its payments and its history. */
@Controller("b2bAdminOrderController")
@RequestMapping("/" + OrderController.SECTION)
public class OrderController extends SectionController {

    static final String SECTION = "b2b-order";

    private static final int PAGE = 25;
    private static final int MOST_EVENTS = 100;

    /** What each column of the list shows and can be sorted by. */
    private static final List<List<OrderColumn>> HEADS = List.of(
            List.of(OrderColumn.NUMBER, OrderColumn.SUBMITTED),
            List.of(OrderColumn.COMPANY, OrderColumn.LOCATION),
            List.of(OrderColumn.MEMBER),
            List.of(OrderColumn.PO_NUMBER),
            List.of(OrderColumn.TERMS, OrderColumn.DUE),
            List.of(OrderColumn.PAYMENT_STATUS, OrderColumn.STATUS),
            List.of(OrderColumn.TOTAL, OrderColumn.OPEN));

    @Resource(name = "b2bMerchantOrders")
    protected MerchantOrders orders;

    @Resource(name = "b2bOrderDesk")
    protected OrderDesk desk;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "b2bHistory")
    protected History history;

    @Resource(name = "b2bAuditTexts")
    protected AuditTexts auditTexts;

    @Resource(name = "b2bOrderTextsOfAdmin")
    protected OrderTextsOfAdmin texts;

    @Resource(name = "b2bPapersPanel")
    protected PapersPanel papers;

    @Resource(name = "b2bReturnDesk")
    protected ReturnDesk returns;

    @Resource(name = "b2bReturnTextsOfAdmin")
    protected ReturnTextsOfAdmin returnTexts;

    public OrderController() {
        super(SECTION, B2bOrder.class);
    }

    /** @param page from 0 */
    @RequestMapping(method = RequestMethod.GET)
    public String list(
            @RequestParam(value = "page", defaultValue = "0") String page,
            HttpServletRequest http,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        OrderListForm form = new OrderListForm(http.getParameterMap());
        int current = pageNumber(page, MerchantOrders.MOST_LISTED / PAGE - 1);
        OrdersPage found = orders.page(form.search(AdminTexts.zone()), current, PAGE);
        model.addAttribute("form", form);
        model.addAttribute(
                "orders",
                found.orders().stream().map(order -> texts.row(order, locale)).toList());
        model.addAttribute("heads", HEADS);
        model.addAttribute("heaps", OrderHeap.values());
        model.addAttribute("counts", counts(found));
        model.addAttribute("texts", List.of("orderNumber", "poNumber", "company", "location", "member"));
        Map<String, Object> choices = new LinkedHashMap<>();
        choices.put("terms", TermsType.values());
        choices.put("paymentStatus", PaymentStatus.values());
        choices.put("status", OrderStatus.values());
        model.addAttribute("choices", choices);
        model.addAttribute("days", List.of("from", "to", "dueFrom", "dueTo"));
        model.addAttribute("only", only(form, found.orders()));
        model.addAttribute("page", current);
        model.addAttribute("more", found.more());
        model.addAttribute("last", !found.more() && (current + 1) * PAGE >= MerchantOrders.MOST_LISTED);
        return view("b2bOrders", model);
    }

    private static Map<OrderHeap, String> counts(OrdersPage found) {
        Map<OrderHeap, String> counts = new EnumMap<>(OrderHeap.class);
        found.counts()
                .forEach((heap, count) -> counts.put(
                        heap, count >= MerchantOrders.MOST_COUNTED ? MerchantOrders.MOST_COUNTED + "+" : "" + count));
        return counts;
    }

    /** Whose orders a link has led to; null when it is not about one company or location. */
    private String only(OrderListForm form, List<ListedOrder> found) {
        boolean ofLocation = !form.value("locationId").isEmpty();
        String id = form.value(ofLocation ? "locationId" : "companyId");
        if (!id.matches("\\d{1,18}")) {
            return null;
        }
        if (!found.isEmpty()) {
            B2bOrder order = found.get(0).order();
            return ofLocation ? order.getLocationName() : order.getCompanyName();
        }
        if (ofLocation) {
            CompanyLocation location = companies.findLocationById(Long.parseLong(id));
            return location == null ? null : location.getName();
        }
        Company company = companies.findById(Long.parseLong(id));
        return company == null ? null : company.getName();
    }

    @RequestMapping(value = ONE, method = RequestMethod.GET)
    public String show(@PathVariable("id") long id, Model model, Locale locale) throws ServiceException {
        check(EntityOperationType.FETCH);
        B2bOrder order = orders.find(id).orElseThrow(NoSuchRecord::new);
        model.addAttribute("order", order);
        model.addAttribute("row", texts.row(order, orders.isOverdue(order), locale));
        model.addAttribute(
                "submittedAt", AdminTexts.moment(order.getSubmittedAt().toInstant(), locale));
        model.addAttribute("lines", texts.lines(order.getOrder(), locale));
        model.addAttribute("sums", texts.sums(order.getOrder(), locale));
        model.addAttribute("shippingAddress", texts.shippingAddress(order.getOrder()));
        model.addAttribute("billingAddress", texts.billingAddress(order, locale));
        MoneySheet sheet = desk.sheet(id);
        boolean mayChange = mayChange();
        model.addAttribute("sheet", sheet);
        model.addAttribute("acts", mayChange ? sheet.acts() : Set.of());
        model.addAttribute("payments", texts.payments(order, sheet.entries(), locale));
        model.addAttribute("moneySums", texts.moneySums(order, sheet.sums(), locale));
        model.addAttribute(
                "reserved", OrderTextsOfAdmin.money(order, sheet.sums().authorized(), locale));
        model.addAttribute(
                "expiresAt", sheet.expiresAt() == null ? null : AdminTexts.moment(sheet.expiresAt(), locale));
        model.addAttribute(
                "lapses",
                order.getAuthorizedSince() != null
                        && order.getAuthorizedSince().toInstant().isBefore(desk.reservationsLapseSince()));
        model.addAttribute(
                "fulfilledOn",
                order.getFulfilledOn() == null ? null : OrderTextsOfAdmin.day(order.getFulfilledOn(), locale));
        model.addAttribute(
                "cancelledAt",
                order.getCancelledAt() == null
                        ? null
                        : AdminTexts.moment(order.getCancelledAt().toInstant(), locale));
        model.addAttribute("mayReadCharges", may(Charge.class, EntityOperationType.FETCH));
        model.addAttribute("history", may(AuditEvent.class, EntityOperationType.FETCH) ? history(id, locale) : null);
        if (may(Invoices.class, EntityOperationType.FETCH)) {
            papers.addTo(model, order, may(Invoices.class, EntityOperationType.UPDATE), locale);
        }
        if (may(ReturnRequest.class, EntityOperationType.FETCH)) {
            model.addAttribute(
                    "returns",
                    returns.ofOrder(id).stream()
                            .map(request -> returnTexts.row(request, locale))
                            .toList());
        }
        return view("b2bOrder", model);
    }

    private List<HistoryRow> history(long id, Locale locale) {
        return history.page(HistoryFilter.all().ofOrder(id), 0, MOST_EVENTS).entries().stream()
                .map(entry -> HistoryRow.of(entry, auditTexts, locale))
                .toList();
    }
}
