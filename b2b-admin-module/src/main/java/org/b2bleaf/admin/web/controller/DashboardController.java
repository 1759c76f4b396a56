package org.b2bleaf.admin.web.controller;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.admin.dashboard.Dashboard;
import org.b2bleaf.admin.dashboard.Waiting;
import org.b2bleaf.admin.dashboard.WorkList;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.ordering.aging.Aging;
import org.b2bleaf.ordering.aging.AgingReport;
import org.b2bleaf.ordering.aging.rules.Age;
import org.b2bleaf.ordering.overview.MonthOfOrders;
import org.b2bleaf.ordering.overview.OrderStatistics;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** What was ordered, what is owed and since when, as pictures and as tables; and what waits for the staff. */
@Controller("b2bDashboardController")
@RequestMapping("/" + DashboardController.SECTION)
public class DashboardController extends SectionController {

    static final String SECTION = "b2b-dashboard";

    private static final List<Integer> PERIODS = List.of(6, 12, 24);
    private static final int USUAL_PERIOD = 12;
    private static final int PAGE = 20;

    @Resource(name = "b2bOrderStatistics")
    protected OrderStatistics statistics;

    @Resource(name = "b2bAgingReport")
    protected AgingReport aging;

    @Resource(name = "b2bWorkList")
    protected WorkList work;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "b2bClock")
    protected Clock clock;

    public DashboardController() {
        super(SECTION, OrderStatistics.class);
    }

    /**
     * @param months how many, this one included
     * @param companyId of the only company to look at; empty for all
     * @param currency code of the currency to look at; empty for the one of the largest debts
     * @param page of the companies, from 0
     */
    @RequestMapping(method = RequestMethod.GET)
    public String show(
            @RequestParam(value = "months", defaultValue = "") String months,
            @RequestParam(value = "companyId", defaultValue = "") String companyId,
            @RequestParam(value = "currency", defaultValue = "") String currency,
            @RequestParam(value = "page", defaultValue = "") String page,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        int period = PERIODS.stream()
                .filter(it -> it.toString().equals(months))
                .findFirst()
                .orElse(USUAL_PERIOD);
        Company only = company(companyId);
        Long id = only == null ? null : only.getId();
        LocalDate today = LocalDate.ofInstant(clock.instant(), AdminTexts.zone());
        YearMonth last = YearMonth.from(today);
        YearMonth first = last.minusMonths(period - 1L);

        List<MonthOfOrders> ordered = statistics.months(first, last, id);
        List<Aging> owed = id == null ? aging.companies() : aging.ofCompany(id);
        List<Currency> currencies = Dashboard.currencies(ordered, aging.totals(owed));
        Currency chosen = currencies.stream()
                .filter(it -> it.getCurrencyCode().equals(currency))
                .findFirst()
                .orElse(currencies.get(0));
        Dashboard board = new Dashboard(ordered, owed, first, today, id, chosen, locale);
        int all = board.companyRows().size();
        int current = pageNumber(page, Math.max(0, (all - 1) / PAGE));

        model.addAttribute("board", board);
        model.addAttribute(
                "companyRows",
                board.companyRows().stream()
                        .skip((long) current * PAGE)
                        .limit(PAGE)
                        .toList());
        model.addAttribute("companyCount", all);
        model.addAttribute("page", current);
        model.addAttribute("hasMore", (current + 1) * PAGE < all);
        model.addAttribute("ages", Age.values());
        model.addAttribute("periods", PERIODS);
        model.addAttribute("period", period);
        model.addAttribute("currencies", currencies);
        model.addAttribute("only", only);
        model.addAttribute("waiting", work.waiting());
        return view("b2bDashboard", model);
    }

    /** @return null for all companies, and for one that is none */
    private Company company(String id) {
        return id.matches("\\d{1,18}") ? companies.findById(Long.parseLong(id)) : null;
    }

    /** What waits, for the counts beside the sections of the menu. */
    @RequestMapping(value = "/waiting", method = RequestMethod.GET)
    public String waiting(Model model, HttpServletResponse response) {
        List<Waiting> all = work.waiting();
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("waiting", all);
        return "views/b2b/waiting";
    }

    /** Broadleaf takes such an address for a record of the section, and the section has none. */
    @RequestMapping(value = "/{other}", method = RequestMethod.GET)
    public String other() {
        throw new NoSuchRecord();
    }
}
