package org.b2bleaf.admin.web.controller;

import java.util.Locale;
import javax.annotation.Resource;
import org.b2bleaf.admin.jobs.JobBoard;
import org.b2bleaf.transfer.Transfer;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The long pieces of work, with how far they are. */
@Controller("b2bJobController")
@RequestMapping("/" + JobController.SECTION)
public class JobController extends AdminAbstractController {

    static final String SECTION = "b2b-job";

    private static final int MOST = 100;

    @Resource(name = "b2bJobBoard")
    protected JobBoard board;

    @RequestMapping(method = RequestMethod.GET)
    public String list(Model model, Locale locale) throws ServiceException {
        rows(model, locale);
        model.addAttribute("viewType", "b2bJobs");
        setModelAttributes(model, SECTION);
        return "modules/defaultContainer";
    }

    /** The list alone, which the page asks for as long as something is under way. */
    @RequestMapping(value = "/rows", method = RequestMethod.GET)
    public String rows(Model model, Locale locale) throws ServiceException {
        adminRemoteSecurityService.securityCheck(Transfer.class.getName(), EntityOperationType.FETCH);
        model.addAttribute("jobs", board.newest(MOST, locale));
        return "views/b2bJobRows";
    }

    /** Broadleaf takes such an address for a record of the section, and the section has none. */
    @RequestMapping(value = "/{other}", method = RequestMethod.GET)
    public String other() {
        throw new NoSuchRecord();
    }
}
