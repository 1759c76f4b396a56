package org.b2bleaf.admin.web.controller;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.admin.invoice.InvoiceTexts;
import org.b2bleaf.invoice.Invoices;
import org.b2bleaf.invoice.Reminders;
import org.b2bleaf.invoice.Statement;
import org.b2bleaf.invoice.Statements;
import org.b2bleaf.ordering.aging.Aging;
import org.b2bleaf.ordering.aging.AgingReport;
import org.b2bleaf.ordering.aging.OpenItem;
import org.b2bleaf.ordering.aging.rules.Age;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What companies have not paid: all of them, and one as a statement to print. */
@Controller("b2bAdminStatementController")
@RequestMapping("/" + StatementController.SECTION)
public class StatementController extends SectionController {

    static final String SECTION = "b2b-statement";

    private static final int PAGE = 50;
    private static final String ONE = "/{companyId:\\d{1,18}}";

    @Resource(name = "b2bStatements")
    protected Statements statements;

    @Resource(name = "b2bAgingReport")
    protected AgingReport report;

    @Resource(name = "b2bReminders")
    protected Reminders reminders;

    @Resource(name = "b2bInvoiceTexts")
    protected InvoiceTexts texts;

    public StatementController() {
        super(SECTION, Invoices.class);
    }

    /** Amounts of a company in one currency; an amount is null when it is nothing. */
    public record DebtorRow(
            long companyId, String companyName, long orders, Map<Age, String> ages, String overdue, String total) {}

    /** An order that is not paid; parts may be null. */
    public record ItemRow(
            long orderId,
            String orderNumber,
            String invoiceNumber,
            String location,
            String poNumber,
            String due,
            String age,
            boolean overdue,
            String total,
            String open) {}

    /** @param page from 0 */
    @RequestMapping(method = RequestMethod.GET)
    public String list(@RequestParam(value = "page", defaultValue = "0") String page, Model model, Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        List<Aging> debtors = report.companies();
        int last = Math.max(0, (debtors.size() - 1) / PAGE);
        int current = pageNumber(page, last);
        model.addAttribute(
                "debtors",
                debtors.stream()
                        .skip((long) current * PAGE)
                        .limit(PAGE)
                        .map(aging -> row(aging, locale))
                        .toList());
        model.addAttribute(
                "totals",
                report.totals(debtors).stream().map(aging -> row(aging, locale)).toList());
        model.addAttribute("ages", Age.values());
        model.addAttribute("page", current);
        model.addAttribute("hasMore", current < last);
        model.addAttribute("mayRemind", mayChange());
        return view("b2bStatements", model);
    }

    private DebtorRow row(Aging aging, Locale locale) {
        Map<Age, String> ages = new EnumMap<>(Age.class);
        for (Age age : Age.values()) {
            ages.put(
                    age,
                    aging.amount(age).signum() == 0 ? null : texts.money(aging.amount(age), aging.currency(), locale));
        }
        return new DebtorRow(
                aging.companyId(),
                aging.companyName(),
                aging.orders(),
                ages,
                aging.overdue().signum() == 0 ? null : texts.money(aging.overdue(), aging.currency(), locale),
                texts.money(aging.outstanding(), aging.currency(), locale));
    }

    @RequestMapping(value = ONE, method = RequestMethod.GET)
    public String show(@PathVariable("companyId") long companyId, Model model, Locale locale) throws ServiceException {
        check(EntityOperationType.FETCH);
        Statement statement = statements.of(companyId).orElseThrow(NoSuchRecord::new);
        model.addAttribute("statement", statement);
        model.addAttribute("day", texts.day(statement.day(), locale));
        model.addAttribute(
                "items",
                statement.items().stream().map(item -> row(item, locale)).toList());
        model.addAttribute(
                "debts",
                statement.agings().stream().map(aging -> row(aging, locale)).toList());
        model.addAttribute("ages", Age.values());
        return view("b2bStatement", model);
    }

    private ItemRow row(Statement.Item each, Locale locale) {
        OpenItem item = each.item();
        return new ItemRow(
                item.b2bOrderId(),
                item.orderNumber(),
                each.invoiceNumber(),
                item.locationName(),
                item.poNumber(),
                texts.day(item.dueDate(), locale),
                item.age().name(),
                item.age().isOverdue(),
                texts.money(item.total(), item.currency(), locale),
                texts.money(item.open(), item.currency(), locale));
    }

    @RequestMapping(value = ONE + "/pdf", method = RequestMethod.GET)
    public void pdf(@PathVariable("companyId") long companyId, HttpServletResponse response)
            throws ServiceException, IOException {
        check(EntityOperationType.FETCH);
        Optional<Statement> statement = statements.of(companyId);
        byte[] pdf = statements.pdf(statement.orElseThrow(NoSuchRecord::new));
        PdfAnswer.write(pdf, "statement-" + companyId + "-" + statement.get().day() + ".pdf", response);
    }

    /** Sends the reminders that it is time for, without waiting for the job. */
    @RequestMapping(value = "/remind", method = RequestMethod.POST)
    public String remind(RedirectAttributes afterwards) throws ServiceException {
        check(EntityOperationType.UPDATE);
        tell(afterwards, reminders.remind() > 0 ? "B2bStatement_reminded" : "B2bStatement_nobodyReminded");
        return "redirect:/" + SECTION;
    }
}
