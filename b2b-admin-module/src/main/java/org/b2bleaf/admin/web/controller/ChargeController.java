package org.b2bleaf.admin.web.controller;

import java.util.List;
import java.util.Locale;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.admin.entity.AdminActor;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.money.MoneyText;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.payment.ChargeAct;
import org.b2bleaf.payment.ChargeActs;
import org.b2bleaf.payment.ChargeDesk;
import org.b2bleaf.payment.ChargeDesk.Selection;
import org.b2bleaf.payment.ChargeSettled;
import org.b2bleaf.payment.rules.ChargeActState;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Charges of cards: those that the merchant has to settle by hand, and all others. */
@Controller("b2bChargeController")
@RequestMapping("/" + ChargeController.SECTION)
public class ChargeController extends SectionController {

    static final String SECTION = "b2b-charge";

    private static final int PAGE = 50;
    private static final int MAX_NOTE = 500;

    @Resource(name = "b2bChargeDesk")
    protected ChargeDesk desk;

    @Resource(name = "b2bChargeActs")
    protected ChargeActs acts;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    public ChargeController() {
        super(SECTION, Charge.class);
    }

    /**
     * @param show ALL for all of them
     * @param page from 0
     */
    @RequestMapping(method = RequestMethod.GET)
    public String list(
            @RequestParam(value = "show", defaultValue = "") String show,
            @RequestParam(value = "text", defaultValue = "") String text,
            @RequestParam(value = "page", defaultValue = "0") int page,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        Selection selection = show.equals(Selection.ALL.name()) ? Selection.ALL : Selection.NEEDS_HAND;
        int current = Math.max(0, Math.min(page, Integer.MAX_VALUE / PAGE - 1));
        List<Charge> found = desk.list(selection, text, current * PAGE, PAGE + 1);
        model.addAttribute(
                "charges",
                found.stream()
                        .limit(PAGE)
                        .map(charge -> new Row(charge, amount(charge, locale), desk.needsHand(charge)))
                        .toList());
        model.addAttribute("selection", selection.name());
        model.addAttribute("text", text);
        model.addAttribute("needsHand", desk.count(Selection.NEEDS_HAND, ""));
        model.addAttribute("all", desk.count(Selection.ALL, ""));
        model.addAttribute("page", current);
        model.addAttribute("hasOlder", found.size() > PAGE);
        return view("b2bCharges", model);
    }

    /**
     * A row of the list.
     *
     * @param amount in words
     */
    public record Row(Charge charge, String amount, boolean needsHand) {}

    @RequestMapping(value = ONE, method = RequestMethod.GET)
    public String show(@PathVariable("id") long id, Model model, Locale locale) throws ServiceException {
        check(EntityOperationType.FETCH);
        return page(existing(id), model, locale);
    }

    /** @param charged whether the merchant has found out that the money was taken */
    @RequestMapping(value = ONE + "/settle", method = RequestMethod.POST)
    public String settle(
            @PathVariable("id") long id,
            @RequestParam(value = "charged", required = false) Boolean charged,
            @RequestParam(value = "note", defaultValue = "") String note,
            HttpServletResponse response,
            Model model,
            RedirectAttributes afterwards,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        Charge charge = existing(id);
        if (charged == null || tooLong(note)) {
            model.addAttribute("problem", charged == null ? "B2bCharge_choose" : "B2bCharge_noteTooLong");
            return again(charge, note, response, model, locale);
        }
        return after(
                id,
                () -> desk.settle(id, charged, given(note), actor.current()),
                charged ? "B2bCharge_settledAsCharged" : "B2bCharge_settledAsNotCharged",
                afterwards);
    }

    @RequestMapping(value = ONE + "/give-back", method = RequestMethod.POST)
    public String giveBack(@PathVariable("id") long id, RedirectAttributes afterwards) throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        return after(id, () -> desk.giveBackUnused(id, actor.current()), "B2bCharge_toBeGivenBack", afterwards);
    }

    @RequestMapping(value = ONE + "/retry", method = RequestMethod.POST)
    public String retry(@PathVariable("id") long id, RedirectAttributes afterwards) throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        return after(id, () -> desk.retryGiveBack(id, actor.current()), "B2bCharge_toBeGivenBack", afterwards);
    }

    @RequestMapping(value = ONE + "/given-back", method = RequestMethod.POST)
    public String givenBack(
            @PathVariable("id") long id,
            @RequestParam(value = "note", defaultValue = "") String note,
            HttpServletResponse response,
            Model model,
            RedirectAttributes afterwards,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        Charge charge = existing(id);
        if (tooLong(note)) {
            model.addAttribute("problem", "B2bCharge_noteTooLong");
            return again(charge, note, response, model, locale);
        }
        return after(
                id,
                () -> desk.givenBackByHand(id, given(note), actor.current()),
                "B2bCharge_notedAsGivenBack",
                afterwards);
    }

    /** What a gateway would not do with the charge. */
    @RequestMapping(value = ONE + "/acts/{act:\\d{1,18}}/retry", method = RequestMethod.POST)
    public String retryAct(@PathVariable("id") long id, @PathVariable("act") long act, RedirectAttributes afterwards)
            throws ServiceException {
        checkAct(id, act);
        return after(id, () -> acts.retry(act, actor.current()), "B2bCharge_actToBeDone", afterwards);
    }

    @RequestMapping(value = ONE + "/acts/{act:\\d{1,18}}/done", method = RequestMethod.POST)
    public String actDone(
            @PathVariable("id") long id,
            @PathVariable("act") long act,
            @RequestParam(value = "note", defaultValue = "") String note,
            HttpServletResponse response,
            Model model,
            RedirectAttributes afterwards,
            Locale locale)
            throws ServiceException {
        checkAct(id, act);
        if (tooLong(note)) {
            model.addAttribute("problem", "B2bCharge_noteTooLong");
            return again(existing(id), note, response, model, locale);
        }
        return after(id, () -> acts.doneByHand(act, given(note), actor.current()), "B2bCharge_actNoted", afterwards);
    }

    @RequestMapping(value = ONE + "/acts/{act:\\d{1,18}}/give-up", method = RequestMethod.POST)
    public String giveUpAct(@PathVariable("id") long id, @PathVariable("act") long act, RedirectAttributes afterwards)
            throws ServiceException {
        checkAct(id, act);
        return after(id, () -> acts.giveUp(act, actor.current()), "B2bCharge_actGivenUp", afterwards);
    }

    private void checkAct(long id, long act) throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        if (acts.actsOf(List.of(id)).stream().noneMatch(it -> it.getId() == act)) {
            throw new NoSuchRecord();
        }
    }

    /**
     * What a gateway is to do with the charge, as the page shows it.
     *
     * @param amount in words
     * @param open whether staff have to look after it, and may
     */
    public record ActRow(ChargeAct act, String amount, boolean open) {}

    /** Two people had the page open, or the gateway answered meanwhile: the page shows how it stands. */
    private static String after(long id, Runnable act, String message, RedirectAttributes afterwards) {
        try {
            act.run();
            tell(afterwards, message);
        } catch (ChargeSettled e) {
            alert(afterwards, "B2bCharge_late");
        }
        return "redirect:/" + SECTION + "/" + id;
    }

    private String again(Charge charge, String note, HttpServletResponse response, Model model, Locale locale) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("note", tooLong(note) ? note.substring(0, MAX_NOTE) : note);
        return page(charge, model, locale);
    }

    private static boolean tooLong(String note) {
        return note.strip().length() > MAX_NOTE;
    }

    private static String given(String note) {
        return note.isBlank() ? null : note.strip();
    }

    private String page(Charge charge, Model model, Locale locale) {
        Long company = charge.getPayer().companyId();
        Long location = charge.getPayer().locationId();
        model.addAttribute("charge", charge);
        model.addAttribute("amount", amount(charge, locale));
        model.addAttribute("company", company == null ? null : companies.findById(company));
        model.addAttribute("location", location == null ? null : companies.findLocationById(location));
        model.addAttribute("settledBy", charge.getSettledBy() == null ? null : AdminTexts.actor(charge.getSettledBy()));
        model.addAttribute("mayAct", desk.needsHand(charge) && mayChange());
        boolean mayChange = mayChange();
        model.addAttribute(
                "acts",
                acts.actsOf(List.of(charge.getId())).stream()
                        .map(act -> new ActRow(
                                act,
                                MoneyText.of(act.getAmount(), charge.getCurrency(), locale),
                                mayChange && act.getState() == ChargeActState.FAILED))
                        .toList());
        model.addAttribute(
                "others",
                desk.chargesFor(charge.getPurpose(), charge.getReference()).stream()
                        .filter(other -> !other.getId().equals(charge.getId()))
                        .map(other -> new Row(other, amount(other, locale), desk.needsHand(other)))
                        .toList());
        return view("b2bCharge", model);
    }

    private static String amount(Charge charge, Locale locale) {
        return MoneyText.of(charge.getAmount(), charge.getCurrency(), locale);
    }

    private Charge existing(long id) {
        Charge charge = desk.find(id);
        if (charge == null) {
            throw new NoSuchRecord();
        }
        return charge;
    }
}
