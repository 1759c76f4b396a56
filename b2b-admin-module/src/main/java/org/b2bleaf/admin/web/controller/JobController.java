package org.b2bleaf.admin.web.controller;

import java.util.Locale;
import javax.annotation.Resource;
import org.b2bleaf.admin.jobs.JobBoard;
import org.b2bleaf.transfer.Transfer;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The long pieces of work, with how far they are. */
@Controller("b2bJobController")
@RequestMapping("/" + JobController.SECTION)
public class JobController extends SectionController {

    static final String SECTION = "b2b-job";

    private static final int MOST = 100;

    @Resource(name = "b2bJobBoard")
    protected JobBoard board;

    public JobController() {
        super(SECTION, Transfer.class);
    }

    @RequestMapping(method = RequestMethod.GET)
    public String list(Model model, Locale locale) throws ServiceException {
        rows(model, locale);
        return view("b2bJobs", model);
    }

    /** The list alone, which the page asks for as long as something is under way. */
    @RequestMapping(value = "/rows", method = RequestMethod.GET)
    public String rows(Model model, Locale locale) throws ServiceException {
        check(EntityOperationType.FETCH);
        model.addAttribute("jobs", board.newest(MOST, locale));
        return "views/b2bJobRows";
    }

    /** Broadleaf takes such an address for a record of the section, and the section has none. */
    @RequestMapping(value = "/{other}", method = RequestMethod.GET)
    public String other() {
        throw new NoSuchRecord();
    }
}
