package org.b2bleaf.admin.web.controller;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.accessmail.rules.MailLanguage;
import org.b2bleaf.admin.company.LocationFields;
import org.b2bleaf.admin.entity.AdminActor;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.admin.membership.MembershipForm;
import org.b2bleaf.admin.requestaccess.ApprovalForm;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.TermsTypeChoice;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.membership.LocationRow;
import org.b2bleaf.membership.MembershipLists;
import org.b2bleaf.membership.MembershipRefused;
import org.b2bleaf.persistence.Page;
import org.b2bleaf.requestaccess.AccessRequest;
import org.b2bleaf.requestaccess.AccessReview;
import org.b2bleaf.requestaccess.AlreadyDecided;
import org.b2bleaf.requestaccess.Approval;
import org.b2bleaf.requestaccess.rules.RequestStatus;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests for access: the queue, and one request with what the shop knows already and what can be decided. */
@Controller("b2bAccessRequestController")
@RequestMapping("/" + AccessRequestController.SECTION)
public class AccessRequestController extends SectionController {

    static final String SECTION = "b2b-access-request";

    private static final int PAGE = 25;
    private static final int MOST_COMPANIES = 10;
    private static final int MOST_LOCATIONS = 100;
    private static final String ALL = "ALL";

    @Resource(name = "b2bAccessReview")
    protected AccessReview review;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "b2bMembershipLists")
    protected MembershipLists lists;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    public AccessRequestController() {
        super(SECTION, AccessRequest.class);
    }

    /**
     * @param status one of the statuses, or ALL
     * @param page from 0
     */
    @RequestMapping(method = RequestMethod.GET)
    public String list(
            @RequestParam(value = "status", defaultValue = "NEW") String status,
            @RequestParam(value = "text", defaultValue = "") String text,
            @RequestParam(value = "page", defaultValue = "0") int page,
            Model model)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        RequestStatus chosen = chosen(RequestStatus.class, status).orElse(null);
        int current = Math.max(0, Math.min(page, Integer.MAX_VALUE / PAGE - 1));
        Page<AccessRequest> found = review.list(chosen, text, current * PAGE, PAGE);
        Map<RequestStatus, Long> counts = review.counts();
        model.addAttribute("requests", found.rows());
        model.addAttribute("total", found.total());
        model.addAttribute("chosen", chosen == null ? ALL : chosen.name());
        model.addAttribute("text", text);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "all", counts.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("statuses", RequestStatus.values());
        model.addAttribute("page", current);
        model.addAttribute("hasMore", (current + 1L) * PAGE < found.total());
        return view("b2bAccessRequests", model);
    }

    /**
     * @param company that the applicant is to be added to; null for a new one
     * @param find part of a company's name, or the beginning of its external id; null when none is looked for
     * @param late there when somebody else has decided while this person was about to
     */
    @RequestMapping(value = ONE, method = RequestMethod.GET)
    public String show(
            @PathVariable("id") long id,
            @RequestParam(value = "company", required = false) Long company,
            @RequestParam(value = "find", required = false) String find,
            @RequestParam(value = "late", required = false) String late,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        AccessRequest request = existing(id);
        model.addAttribute("late", late != null && request.getStatus().isDecided());
        if (find != null) {
            model.addAttribute("find", find);
            model.addAttribute("found", companies.search(find, ActiveStatus.ACTIVE, 0, MOST_COMPANIES));
        }
        return page(request, ApprovalForm.of(request, company), model, locale);
    }

    @RequestMapping(value = ONE + "/approve", method = RequestMethod.POST)
    public String approve(
            @PathVariable("id") long id,
            HttpServletRequest http,
            HttpServletResponse response,
            Model model,
            RedirectAttributes afterwards,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        MembershipForm form = new MembershipForm(http.getParameterMap());
        if (existing(id).getStatus().isDecided()) {
            return late(id);
        }
        Optional<Approval> approval = new ApprovalForm(form).read(companies);
        if (approval.isPresent()) {
            try {
                review.approve(id, approval.get(), actor.current());
                return decided(id, "B2bAccessRequest_approved", afterwards);
            } catch (MembershipRefused e) {
                form.refuse(e.problems());
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page(existing(id), form, model, locale);
    }

    @RequestMapping(value = ONE + "/reject", method = RequestMethod.POST)
    public String reject(
            @PathVariable("id") long id,
            @RequestParam(value = "reason", defaultValue = "") String reason,
            @RequestParam(value = "tell", defaultValue = "false") boolean tell,
            HttpServletResponse response,
            Model model,
            RedirectAttributes afterwards,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        String problem = reason.isBlank() ? "REQUIRED" : tooLong(reason);
        if (problem != null) {
            model.addAttribute("reasonProblem", problem);
            model.addAttribute("reason", reason);
            return again(id, response, model, locale);
        }
        review.reject(id, reason, tell, actor.current());
        return decided(id, "B2bAccessRequest_rejected", afterwards);
    }

    @RequestMapping(value = ONE + "/duplicate", method = RequestMethod.POST)
    public String markDuplicate(
            @PathVariable("id") long id,
            @RequestParam(value = "duplicateOf", required = false) Long companyId,
            @RequestParam(value = "note", defaultValue = "") String note,
            HttpServletResponse response,
            Model model,
            RedirectAttributes afterwards,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        boolean unknown = companyId != null && companies.findById(companyId) == null;
        String problem = unknown ? "CHOOSE_A_COMPANY" : tooLong(note);
        if (problem != null) {
            model.addAttribute("noteProblem", problem);
            model.addAttribute("note", note);
            return again(id, response, model, locale);
        }
        review.markDuplicate(id, companyId, note, actor.current());
        return decided(id, "B2bAccessRequest_markedDuplicate", afterwards);
    }

    private static String tooLong(String typed) {
        return typed.strip().length() > AccessReview.MAX_REASON ? "TOO_LONG" : null;
    }

    /** The page once more, with what is wrong at the field. */
    private String again(long id, HttpServletResponse response, Model model, Locale locale) throws ServiceException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        AccessRequest request = existing(id);
        return page(request, ApprovalForm.of(request, null), model, locale);
    }

    private static String decided(long id, String message, RedirectAttributes afterwards) {
        tell(afterwards, message);
        return "redirect:/" + SECTION + "/" + id;
    }

    /** Two people had the page open: the second one reads what the first one decided. */
    @ExceptionHandler(AlreadyDecided.class)
    public String alreadyDecided(AlreadyDecided late) {
        return late(late.requestId());
    }

    private static String late(long id) {
        return "redirect:/" + SECTION + "/" + id + "?late";
    }

    private AccessRequest existing(long id) {
        AccessRequest request = review.find(id);
        if (request == null) {
            throw new NoSuchRecord();
        }
        return request;
    }

    private String page(AccessRequest request, MembershipForm form, Model model, Locale locale)
            throws ServiceException {
        Company company = company(form);
        model.addAttribute("accessRequest", request);
        model.addAttribute("countryName", new Locale("", request.getCountry()).getDisplayCountry(locale));
        model.addAttribute(
                "languageName",
                MailLanguage.of(request.getLanguage())
                        .map(it -> it.locale().getDisplayName(locale))
                        .orElse(request.getLanguage()));
        model.addAttribute(
                "decidedBy", request.getDecidedBy() == null ? null : AdminTexts.actor(request.getDecidedBy()));
        model.addAttribute("duplicates", review.possibleDuplicates(request));
        model.addAttribute("mayDecide", !request.getStatus().isDecided() && mayChange());
        model.addAttribute("form", form);
        model.addAttribute("company", company);
        model.addAttribute("linkedCompany", linked(request.getCompanyId()));
        model.addAttribute("locations", company == null ? List.of() : locationsOf(company));
        model.addAttribute("timeZones", LocationFields.timeZones());
        model.addAttribute("countries", LocationFields.countries());
        model.addAttribute("languages", MailLanguage.values());
        model.addAttribute("termsTypes", TermsTypeChoice.values());
        model.addAttribute("permissions", Permission.values());
        return view("b2bAccessRequest", model);
    }

    private Company company(MembershipForm form) {
        try {
            return linked(form.value("company").isEmpty() ? null : Long.valueOf(form.value("company")));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private Company linked(Long id) {
        return id == null ? null : companies.findById(id);
    }

    private List<LocationRow> locationsOf(Company company) {
        return lists.locationsOf(company.getId(), "", 0, MOST_LOCATIONS).rows();
    }
}
