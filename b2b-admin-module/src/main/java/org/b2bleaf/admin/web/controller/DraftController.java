package org.b2bleaf.admin.web.controller;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.admin.entity.AdminActor;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.admin.jobs.StorefrontWork;
import org.b2bleaf.admin.ordering.DraftForm;
import org.b2bleaf.admin.ordering.DraftTextsOfAdmin;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderDao;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.drafts.DraftDesk;
import org.b2bleaf.ordering.drafts.DraftDifference;
import org.b2bleaf.ordering.drafts.DraftEdit;
import org.b2bleaf.ordering.drafts.DraftEditRefused;
import org.b2bleaf.ordering.drafts.DraftFilter;
import org.b2bleaf.ordering.drafts.DraftMoved;
import org.b2bleaf.ordering.drafts.DraftSheet;
import org.b2bleaf.ordering.drafts.rules.DraftAct;
import org.b2bleaf.terms.rules.TermsType;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drafts: the work list, and one draft with what can be changed and decided. */
@Controller("b2bAdminDraftController")
@RequestMapping("/" + DraftController.SECTION)
public class DraftController extends SectionController {

    static final String SECTION = "b2b-draft";

    private static final int PAGE = 25;

    @Resource(name = "b2bDraftDesk")
    protected DraftDesk desk;

    @Resource(name = "b2bOrderDao")
    protected B2bOrderDao orders;

    @Resource(name = "b2bDraftTextsOfAdmin")
    protected DraftTextsOfAdmin texts;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    public DraftController() {
        super(SECTION, DraftDesk.class);
    }

    /**
     * @param heap one of the heaps of the work list
     * @param page from 0
     */
    @RequestMapping(method = RequestMethod.GET)
    public String list(
            @RequestParam(value = "heap", defaultValue = "TO_DO") String heap,
            @RequestParam(value = "text", defaultValue = "") String text,
            @RequestParam(value = "page", defaultValue = "0") int page,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        DraftFilter filter =
                new DraftFilter(chosen(DraftFilter.Heap.class, heap).orElse(DraftFilter.Heap.TO_DO), text);
        int current = Math.max(0, Math.min(page, Integer.MAX_VALUE / PAGE - 1));
        long total = desk.count(filter);
        model.addAttribute(
                "drafts",
                desk.list(filter, current * PAGE, PAGE).stream()
                        .map(draft -> texts.row(draft, locale))
                        .toList());
        model.addAttribute("total", total);
        model.addAttribute("chosen", filter.heap().name());
        model.addAttribute("heaps", DraftFilter.Heap.values());
        model.addAttribute("counts", desk.counts());
        model.addAttribute("text", text);
        model.addAttribute("page", current);
        model.addAttribute("hasMore", (current + 1L) * PAGE < total);
        return view("b2bDrafts", model);
    }

    /** @param late there when somebody else has changed it while this person was about to */
    @RequestMapping(value = ONE, method = RequestMethod.GET)
    public String show(
            @PathVariable("id") long id,
            @RequestParam(value = "late", required = false) String late,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        model.addAttribute("late", late != null);
        return page(existing(id), new DraftForm(Map.of()), model, locale);
    }

    @RequestMapping(value = ONE + "/edit", method = RequestMethod.POST)
    public String edit(
            @PathVariable("id") long id,
            @RequestParam(value = "version", defaultValue = "-1") int version,
            HttpServletRequest http,
            HttpServletResponse response,
            Model model,
            RedirectAttributes afterwards,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        DraftSheet sheet = existing(id);
        DraftForm form = new DraftForm(http.getParameterMap());
        if (version != sheet.draft().getVersion()) {
            return late(id);
        }
        Optional<DraftEdit> edit = form.read(sheet);
        if (edit.isPresent()) {
            try {
                desk.edit(id, version, edit.get(), actor.current());
                return done(id, "B2bDraft_saved", afterwards);
            } catch (DraftEditRefused e) {
                form.refuse(e.problems());
            } catch (DraftMoved e) {
                return late(id);
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page(existing(id), form, model, locale);
    }

    @RequestMapping(value = ONE + "/note", method = RequestMethod.POST)
    public String note(
            @PathVariable("id") long id,
            @RequestParam(value = "internalNote", defaultValue = "") String note,
            HttpServletResponse response,
            Model model,
            RedirectAttributes afterwards,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        if (note.strip().length() > DraftEdit.MAX_NOTE) {
            return refused(id, "internalNote", "TOO_LONG", note, response, model, locale);
        }
        desk.note(id, note, actor.current());
        return done(id, "B2bDraft_saved", afterwards);
    }

    @RequestMapping(value = ONE + "/check", method = RequestMethod.POST)
    public String check(
            @PathVariable("id") long id,
            @RequestParam(value = "version", defaultValue = "-1") int version,
            RedirectAttributes afterwards)
            throws ServiceException {
        return act(id, () -> desk.check(id, version, actor.current()), "B2bDraft_checked", afterwards);
    }

    @RequestMapping(value = ONE + "/approve", method = RequestMethod.POST)
    public String approve(
            @PathVariable("id") long id,
            @RequestParam(value = "version", defaultValue = "-1") int version,
            @RequestParam(value = "accept", defaultValue = "false") boolean accept,
            RedirectAttributes afterwards)
            throws ServiceException {
        return act(id, () -> desk.approve(id, version, accept, actor.current()), null, afterwards);
    }

    @RequestMapping(value = ONE + "/invoice", method = RequestMethod.POST)
    public String invoice(
            @PathVariable("id") long id,
            @RequestParam(value = "version", defaultValue = "-1") int version,
            @RequestParam(value = "accept", defaultValue = "false") boolean accept,
            RedirectAttributes afterwards)
            throws ServiceException {
        return act(id, () -> desk.invoice(id, version, accept, actor.current()), null, afterwards);
    }

    @RequestMapping(value = ONE + "/withdraw", method = RequestMethod.POST)
    public String withdraw(
            @PathVariable("id") long id,
            @RequestParam(value = "version", defaultValue = "-1") int version,
            RedirectAttributes afterwards)
            throws ServiceException {
        return act(id, () -> desk.withdraw(id, version, actor.current()), "B2bDraft_withdrawn", afterwards);
    }

    @RequestMapping(value = ONE + "/decline", method = RequestMethod.POST)
    public String decline(
            @PathVariable("id") long id,
            @RequestParam(value = "version", defaultValue = "-1") int version,
            @RequestParam(value = "reason", defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            RedirectAttributes afterwards,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        String typed = reason.strip();
        if (typed.isEmpty() || typed.length() > DraftDesk.MAX_REASON) {
            return refused(id, "reason", typed.isEmpty() ? "REQUIRED" : "TOO_LONG", reason, response, model, locale);
        }
        return act(id, () -> desk.decline(id, version, typed, actor.current()), "B2bDraft_declined", afterwards);
    }

    private String act(long id, Runnable act, String message, RedirectAttributes afterwards) throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        try {
            act.run();
        } catch (DraftMoved e) {
            return late(id);
        }
        return done(id, message, afterwards);
    }

    /** @param message null when the page says itself what became of it */
    private String done(long id, String message, RedirectAttributes afterwards) {
        StorefrontWork.await(() -> desk.isBusy(id));
        if (message != null) {
            tell(afterwards, message);
        }
        return "redirect:/" + SECTION + "/" + id;
    }

    /** Two people had the page open: the second one reads what the first one has done. */
    private static String late(long id) {
        return "redirect:/" + SECTION + "/" + id + "?late";
    }

    private String refused(
            long id,
            String field,
            String problem,
            String typed,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws ServiceException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute(field + "Problem", problem);
        model.addAttribute(field, typed);
        return page(existing(id), new DraftForm(Map.of()), model, locale);
    }

    private DraftSheet existing(long id) {
        return desk.find(id).orElseThrow(NoSuchRecord::new);
    }

    private String page(DraftSheet sheet, DraftForm form, Model model, Locale locale) {
        DraftOrder draft = sheet.draft();
        B2bOrder order = orders.findByOrderId(draft.getOrder().getId());
        boolean mayChange = mayChange();
        model.addAttribute("draft", draft);
        model.addAttribute("row", texts.row(draft, locale));
        model.addAttribute("lines", texts.lines(sheet, locale));
        model.addAttribute("sums", texts.sums(sheet, locale));
        model.addAttribute("terms", texts.terms(draft, locale));
        model.addAttribute(
                "blocking",
                sheet.differences().stream()
                        .filter(it -> it.getKind().blocks())
                        .map(it -> texts.difference(draft, it, locale))
                        .toList());
        model.addAttribute(
                "differences",
                sheet.differences().stream()
                        .filter(it -> !it.getKind().blocks())
                        .map(it -> texts.difference(draft, it, locale))
                        .toList());
        model.addAttribute("mustAccept", sheet.differences().stream().anyMatch(DraftController::isToBeAccepted));
        model.addAttribute("needsConsent", sheet.needsConsent());
        model.addAttribute("paysAtOnce", draft.getLocation().getTerms().type() == TermsType.NONE);
        model.addAttribute("order", order);
        model.addAttribute("decidedBy", draft.getDecidedBy() == null ? null : AdminTexts.actor(draft.getDecidedBy()));
        model.addAttribute(
                "decidedAt",
                draft.getDecidedAt() == null
                        ? null
                        : AdminTexts.moment(draft.getDecidedAt().toInstant(), locale));
        for (DraftAct act : DraftAct.values()) {
            model.addAttribute("may" + act, mayChange && sheet.allowed().contains(act));
        }
        model.addAttribute("mayChange", mayChange);
        model.addAttribute("form", form);
        return view("b2bDraft", model);
    }

    private static boolean isToBeAccepted(DraftDifference difference) {
        return !difference.getKind().blocks() && !difference.isAccepted();
    }
}
