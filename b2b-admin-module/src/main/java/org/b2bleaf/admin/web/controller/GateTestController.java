package org.b2bleaf.admin.web.controller;

import java.util.Locale;
import javax.annotation.Resource;
import org.b2bleaf.admin.entity.AdminActor;
import org.b2bleaf.admin.gatetest.GateTestView;
import org.b2bleaf.gatetest.GateTestRun;
import org.b2bleaf.gatetest.GateTests;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the merchant see what the shop answers to those who should stay outside. */
@Controller("b2bGateTestController")
@RequestMapping("/" + GateTestController.SECTION)
public class GateTestController extends SectionController {

    static final String SECTION = "b2b-gate-test";

    private static final int ANSWERS_PER_PAGE = 100;
    private static final int EARLIER = 10;

    @Resource(name = "b2bGateTests")
    protected GateTests gateTests;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    public GateTestController() {
        super(SECTION, GateTests.class);
    }

    @RequestMapping(method = RequestMethod.GET)
    public String latest(Model model, Locale locale) throws ServiceException {
        check(EntityOperationType.FETCH);
        return gateTests.newest(1).stream()
                .findFirst()
                .map(run -> page(run, null, 1, model, locale))
                .orElseGet(() -> page(model, locale));
    }

    @RequestMapping(method = RequestMethod.POST)
    public String start(RedirectAttributes afterwards) throws ServiceException {
        check(EntityOperationType.UPDATE);
        if (!gateTests.start(actor.current())) {
            alert(afterwards, "B2bGateTest_runsAlready");
        }
        return "redirect:/" + SECTION;
    }

    @RequestMapping(value = ONE, method = RequestMethod.GET)
    public String one(
            @PathVariable long id,
            @RequestParam(required = false) String show,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        return page(gateTests.find(id).orElseThrow(NoSuchRecord::new), show, page, model, locale);
    }

    /** The report alone, which the page asks for as long as the test is under way. */
    @RequestMapping(value = ONE + "/report", method = RequestMethod.GET)
    public String report(
            @PathVariable long id,
            @RequestParam(required = false) String show,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        report(gateTests.find(id).orElseThrow(NoSuchRecord::new), show, page, model, locale);
        return "views/b2bGateTestReport";
    }

    @RequestMapping(value = "/{other:\\D.*|\\d{19,}}", method = RequestMethod.GET)
    public String other() {
        throw new NoSuchRecord();
    }

    private void report(GateTestRun run, String show, int page, Model model, Locale locale) {
        boolean problemsOnly = "problems".equals(show);
        long found = gateTests.countFound(run.id(), problemsOnly);
        int last = (int) Math.max(1, (found + ANSWERS_PER_PAGE - 1) / ANSWERS_PER_PAGE);
        int shown = Math.max(1, Math.min(page, last));
        model.addAttribute("test", new GateTestView(run, locale));
        model.addAttribute(
                "answers", gateTests.found(run.id(), problemsOnly, (shown - 1) * ANSWERS_PER_PAGE, ANSWERS_PER_PAGE));
        model.addAttribute("show", problemsOnly ? "problems" : "all");
        model.addAttribute("page", shown);
        model.addAttribute("lastPage", last);
    }

    private String page(GateTestRun run, String show, int page, Model model, Locale locale) {
        report(run, show, page, model, locale);
        return page(model, locale);
    }

    private String page(Model model, Locale locale) {
        model.addAttribute(
                "tests",
                gateTests.newest(EARLIER).stream()
                        .map(run -> new GateTestView(run, locale))
                        .toList());
        model.addAttribute("mayRun", mayChange());
        return view("b2bGateTest", model);
    }
}
