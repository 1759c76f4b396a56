package org.b2bleaf.admin.web.controller;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.admin.entity.AdminActor;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.admin.returns.ReturnForms;
import org.b2bleaf.admin.returns.ReturnTextsOfAdmin;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.money.rules.MinorUnit;
import org.b2bleaf.returns.ReturnAtDesk;
import org.b2bleaf.returns.ReturnDesk;
import org.b2bleaf.returns.ReturnRefused;
import org.b2bleaf.returns.ReturnRequest;
import org.b2bleaf.returns.ReturnSearch;
import org.b2bleaf.returns.ReturnSheet;
import org.b2bleaf.returns.rules.ReturnAct;
import org.b2bleaf.returns.rules.ReturnProblem;
import org.b2bleaf.returns.rules.ReturnStatus;
import org.b2bleaf.returns.rules.SettleWay;
import org.b2bleaf.returns.rules.Settlement;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Returns: the work list, and one return with what can be done with it. */
@Controller("b2bAdminReturnController")
@RequestMapping("/" + ReturnController.SECTION)
public class ReturnController extends SectionController {

    static final String SECTION = "b2b-return";

    private static final int PAGE = 25;
    private static final int LAST_PAGE = 400;
    private static final String ALL = "ALL";

    @Resource(name = "b2bReturnDesk")
    protected ReturnDesk desk;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "b2bReturnTextsOfAdmin")
    protected ReturnTextsOfAdmin texts;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    public ReturnController() {
        super(SECTION, ReturnRequest.class);
    }

    /**
     * @param status one of the statuses, or ALL
     * @param companyId of the only company to look at; empty for all
     * @param page from 0
     */
    @RequestMapping(method = RequestMethod.GET)
    public String list(
            @RequestParam(value = "status", defaultValue = "REQUESTED") String status,
            @RequestParam(value = "text", defaultValue = "") String text,
            @RequestParam(value = "companyId", defaultValue = "") String companyId,
            @RequestParam(value = "page", defaultValue = "") String page,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        ReturnStatus chosen = chosen(ReturnStatus.class, status).orElse(null);
        Company only = companyId.matches("\\d{1,18}") ? companies.findById(Long.parseLong(companyId)) : null;
        ReturnSearch search = new ReturnSearch(chosen, text, only == null ? null : only.getId());
        int current = pageNumber(page, LAST_PAGE);
        // One more than shown says whether there are more.
        List<ReturnRequest> found = desk.page(search, current * PAGE, PAGE + 1);
        Map<ReturnStatus, Long> counts = desk.counts(search);
        model.addAttribute(
                "returns",
                found.stream().limit(PAGE).map(it -> texts.row(it, locale)).toList());
        model.addAttribute("chosen", chosen == null ? ALL : chosen.name());
        model.addAttribute("statuses", ReturnStatus.values());
        model.addAttribute("counts", counts);
        model.addAttribute(
                "all", counts.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("text", text);
        model.addAttribute("only", only);
        model.addAttribute("page", current);
        model.addAttribute("hasMore", found.size() > PAGE && current < LAST_PAGE);
        return view("b2bReturns", model);
    }

    /** @param late there when somebody else was faster */
    @RequestMapping(value = ONE, method = RequestMethod.GET)
    public String show(
            @PathVariable("id") long id,
            @RequestParam(value = "late", required = false) String late,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        model.addAttribute("late", late != null);
        return page(existing(id), new ReturnForms(Map.of()), model, locale);
    }

    @RequestMapping(value = ONE + "/{act:approve|decline|receive|settle}", method = RequestMethod.POST)
    public String act(
            @PathVariable("id") long id,
            @PathVariable("act") String act,
            HttpServletRequest http,
            HttpServletResponse response,
            Model model,
            RedirectAttributes afterwards,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        ReturnForms form = new ReturnForms(http.getParameterMap());
        try {
            tell(
                    afterwards,
                    done(ReturnAct.valueOf(act.toUpperCase(Locale.ROOT)), form, form.act(id, actor.current())));
        } catch (ReturnRefused refused) {
            if (refused.is(ReturnProblem.CHANGED_MEANWHILE)) {
                // Two people had the page open: the second one reads what the first one has done.
                return "redirect:/" + SECTION + "/" + id + "?late";
            }
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            ReturnSheet sheet = existing(id);
            form.refuse(refused, problem -> texts.problem(sheet.request(), problem, locale));
            return page(sheet, form, model, locale);
        }
        return "redirect:/" + SECTION + "/" + id;
    }

    /** @return what to say about it */
    private String done(ReturnAct act, ReturnForms form, ReturnAtDesk atDesk) {
        switch (act) {
            case APPROVE:
                desk.approve(atDesk, form.quantities(), form.value("note", ""));
                return "B2bReturn_approved";
            case DECLINE:
                desk.decline(atDesk, form.value("reason", ""));
                return "B2bReturn_declined";
            case RECEIVE:
                desk.receive(atDesk, form.quantities(), form.isOn("restock"));
                return "B2bReturn_received";
            default:
                desk.settle(atDesk, form.way().orElse(null), form.amount(), form.value("amountReason", ""));
                return "B2bReturn_settled";
        }
    }

    private ReturnSheet existing(long id) {
        return desk.find(id).orElseThrow(NoSuchRecord::new);
    }

    private String page(ReturnSheet sheet, ReturnForms form, Model model, Locale locale) {
        ReturnRequest request = sheet.request();
        boolean mayChange = mayChange();
        model.addAttribute("returned", request);
        model.addAttribute("row", texts.row(request, locale));
        model.addAttribute("lines", texts.lines(sheet, locale));
        model.addAttribute("form", form);
        for (ReturnAct act : ReturnAct.values()) {
            model.addAttribute("may" + act, mayChange && sheet.acts().contains(act));
        }
        model.addAttribute("steps", steps(request, locale));
        if (sheet.acts().contains(ReturnAct.SETTLE)) {
            addSettlement(sheet, model, locale);
        }
        if (request.getAmount() != null) {
            model.addAttribute("paidBack", ReturnTextsOfAdmin.money(request, request.getPaidBack(), locale));
            model.addAttribute(
                    "credited",
                    ReturnTextsOfAdmin.money(request, request.getAmount().subtract(request.getPaidBack()), locale));
        }
        return view("b2bReturn", model);
    }

    private static void addSettlement(ReturnSheet sheet, Model model, Locale locale) {
        ReturnRequest request = sheet.request();
        Settlement settlement = sheet.settlement();
        Set<SettleWay> ways = settlement.ways();
        SettleWay usual = settlement.usual().orElse(null);
        BigDecimal proposed = usual == null ? BigDecimal.ZERO : settlement.most(usual);
        model.addAttribute("ways", ways);
        model.addAttribute("usual", usual == null ? "" : usual.name());
        model.addAttribute(
                "proposed", MinorUnit.round(proposed, request.getCurrency()).toPlainString());
        model.addAttribute("worth", ReturnTextsOfAdmin.money(request, settlement.worth(), locale));
        model.addAttribute(
                "open", ReturnTextsOfAdmin.money(request, settlement.sums().open(), locale));
        model.addAttribute(
                "kept", ReturnTextsOfAdmin.money(request, settlement.sums().kept(), locale));
        for (SettleWay way : ways) {
            model.addAttribute("most" + way, ReturnTextsOfAdmin.money(request, settlement.most(way), locale));
        }
    }

    /** What has happened, when and by whom. */
    public record Step(ReturnStatus status, String at, String by) {}

    private static List<Step> steps(ReturnRequest request, Locale locale) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                ReturnStatus.REQUESTED,
                ReturnTextsOfAdmin.moment(request.getRequestedAt(), locale),
                request.getRequestedByName()));
        if (request.getDecidedAt() != null) {
            boolean declined = request.getStatus() == ReturnStatus.DECLINED;
            steps.add(new Step(
                    declined ? ReturnStatus.DECLINED : ReturnStatus.APPROVED,
                    ReturnTextsOfAdmin.moment(request.getDecidedAt(), locale),
                    AdminTexts.actor(request.getDecidedBy())));
        }
        if (request.getReceivedAt() != null) {
            steps.add(new Step(
                    ReturnStatus.RECEIVED,
                    ReturnTextsOfAdmin.moment(request.getReceivedAt(), locale),
                    AdminTexts.actor(request.getReceivedBy())));
        }
        if (request.getSettledAt() != null) {
            steps.add(new Step(
                    ReturnStatus.REFUNDED,
                    ReturnTextsOfAdmin.moment(request.getSettledAt(), locale),
                    AdminTexts.actor(request.getSettledBy())));
        }
        return steps;
    }
}
