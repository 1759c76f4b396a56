package org.b2bleaf.admin.web.controller;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.admin.entity.AdminActor;
import org.b2bleaf.admin.invoice.InvoiceTexts;
import org.b2bleaf.admin.invoice.PapersPanel;
import org.b2bleaf.invoice.InvoiceFilter;
import org.b2bleaf.invoice.InvoiceRef;
import org.b2bleaf.invoice.InvoiceSending;
import org.b2bleaf.invoice.Invoices;
import org.b2bleaf.invoice.LinkRefused;
import org.b2bleaf.invoice.NotInvoiced;
import org.b2bleaf.invoice.PaymentLinks;
import org.b2bleaf.invoice.rules.PaperKind;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.overview.MerchantOrders;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Invoices and credit notes: the list, the files, and what staff send. */
@Controller("b2bAdminInvoiceController")
@RequestMapping("/" + InvoiceController.SECTION)
public class InvoiceController extends SectionController {

    static final String SECTION = "b2b-invoice";

    private static final int PAGE = 25;
    private static final int LAST_PAGE = 100_000;
    private static final String OF_ORDER = "/order/{orderId:\\d{1,18}}";

    @Resource(name = "b2bInvoices")
    protected Invoices invoices;

    @Resource(name = "b2bInvoiceSending")
    protected InvoiceSending sending;

    @Resource(name = "b2bPaymentLinks")
    protected PaymentLinks links;

    @Resource(name = "b2bMerchantOrders")
    protected MerchantOrders orders;

    @Resource(name = "b2bPapersPanel")
    protected PapersPanel panel;

    @Resource(name = "b2bInvoiceTexts")
    protected InvoiceTexts texts;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    public InvoiceController() {
        super(SECTION, Invoices.class);
    }

    /**
     * @param text see {@link InvoiceFilter#text}
     * @param kind a {@link PaperKind}; anything else is both
     * @param page from 0
     */
    @RequestMapping(method = RequestMethod.GET)
    public String list(
            @RequestParam(value = "text", defaultValue = "") String text,
            @RequestParam(value = "kind", defaultValue = "") String kind,
            @RequestParam(value = "companyId", defaultValue = "") String companyId,
            @RequestParam(value = "page", defaultValue = "0") String page,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        PaperKind chosen = chosen(PaperKind.class, kind).orElse(null);
        Long company = companyId.matches("\\d{1,18}") ? Long.valueOf(companyId) : null;
        int current = pageNumber(page, LAST_PAGE);
        List<InvoiceRef> found = invoices.search(new InvoiceFilter(text, chosen, company), current * PAGE, PAGE + 1);
        model.addAttribute(
                "invoices",
                found.stream()
                        .limit(PAGE)
                        .map(paper -> texts.row(paper, locale))
                        .toList());
        model.addAttribute("kinds", PaperKind.values());
        model.addAttribute("kind", chosen == null ? "" : chosen.name());
        model.addAttribute("companyId", company);
        model.addAttribute("text", text);
        model.addAttribute("page", current);
        model.addAttribute("hasMore", found.size() > PAGE);
        return view("b2bInvoices", model);
    }

    @RequestMapping(value = ONE + "/pdf", method = RequestMethod.GET)
    public void pdf(@PathVariable("id") long id, HttpServletResponse response) throws ServiceException, IOException {
        check(EntityOperationType.FETCH);
        InvoiceRef paper = invoices.find(id).orElseThrow(NoSuchRecord::new);
        PdfAnswer.write(invoices.pdf(id), paper.fileName(), response);
    }

    @RequestMapping(value = OF_ORDER, method = RequestMethod.GET)
    public String ofOrder(@PathVariable("orderId") long orderId, Model model, Locale locale) throws ServiceException {
        check(EntityOperationType.FETCH);
        return papers(order(orderId), model, locale);
    }

    /** For an order of before, or one that was paid at the checkout. */
    @RequestMapping(value = OF_ORDER + "/issue", method = RequestMethod.POST)
    public String issue(
            @PathVariable("orderId") long orderId,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        B2bOrder order = order(orderId);
        try {
            invoices.issue(orderId, actor.current());
        } catch (NotInvoiced e) {
            return refused(order, "B2bInvoice_notIssued_" + e.reason(), "", response, model, locale);
        }
        return done(orderId, "B2bInvoice_issued_done", afterwards);
    }

    /** @param recipient an e-mail address */
    @RequestMapping(value = ONE + "/send", method = RequestMethod.POST)
    public String send(
            @PathVariable("id") long id,
            @RequestParam(value = "recipient", defaultValue = "") String recipient,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        InvoiceRef paper = invoices.find(id).orElseThrow(NoSuchRecord::new);
        B2bOrder order = order(paper.orderId());
        if (!sending.send(id, recipient, actor.current())) {
            return refused(order, "B2bInvoice_noAddress", recipient, response, model, locale);
        }
        return done(paper.orderId(), "B2bInvoice_sent", afterwards);
    }

    /** @param recipient an e-mail address */
    @RequestMapping(value = ONE + "/link", method = RequestMethod.POST)
    public String link(
            @PathVariable("id") long id,
            @RequestParam(value = "recipient", defaultValue = "") String recipient,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        InvoiceRef paper = invoices.find(id).orElseThrow(NoSuchRecord::new);
        B2bOrder order = order(paper.orderId());
        try {
            links.send(id, recipient, actor.current());
        } catch (LinkRefused e) {
            String problem = e.reason() == LinkRefused.Reason.NO_ADDRESS
                    ? "B2bInvoice_noAddress"
                    : "B2bInvoice_noLink_" + e.reason();
            return refused(order, problem, recipient, response, model, locale);
        }
        return done(paper.orderId(), "B2bInvoice_linkSent", afterwards);
    }

    @RequestMapping(value = OF_ORDER + "/withdraw", method = RequestMethod.POST)
    public String withdraw(@PathVariable("orderId") long orderId, RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        order(orderId);
        links.withdraw(orderId, actor.current());
        return done(orderId, "B2bInvoice_linksWithdrawn", afterwards);
    }

    private static String done(long orderId, String message, RedirectAttributes afterwards) {
        tell(afterwards, message);
        return "redirect:/" + SECTION + "/order/" + orderId;
    }

    private String refused(
            B2bOrder order, String problem, String typed, HttpServletResponse response, Model model, Locale locale) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("papersProblem", problem);
        model.addAttribute("typedRecipient", typed);
        return papers(order, model, locale);
    }

    private String papers(B2bOrder order, Model model, Locale locale) {
        model.addAttribute("order", order);
        panel.addTo(model, order, mayChange(), locale);
        return view("b2bPapers", model);
    }

    private B2bOrder order(long orderId) {
        return orders.find(orderId).orElseThrow(NoSuchRecord::new);
    }
}
