package org.b2bleaf.admin.web.controller;

import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.signin.SignInEvent;
import org.b2bleaf.signin.SignInFilter;
import org.b2bleaf.signin.SignInLog;
import org.b2bleaf.signin.rules.EmailAddress;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Why somebody cannot sign in: what was asked for, sent, typed and refused, by address. Nothing can be changed here. */
@Controller("b2bSignInsController")
@RequestMapping("/" + SignInsController.SECTION)
public class SignInsController extends SectionController {

    static final String SECTION = "b2b-sign-in";

    private static final int PAGE = 50;
    /** Further back nobody pages; the address narrows it down. */
    private static final int LAST_PAGE = 200;

    @Resource(name = "b2bSignInLog")
    protected SignInLog log;

    public SignInsController() {
        super(SECTION, SignInLog.class);
    }

    /** @param page from 0 */
    @RequestMapping(method = RequestMethod.GET)
    public String list(
            @RequestParam(value = "address", defaultValue = "") String address,
            @RequestParam(value = "action", defaultValue = "") String action,
            @RequestParam(value = "page", defaultValue = "0") int page,
            Model model)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        SignInFilter filter = new SignInFilter(address, SignInLog.ACTIONS.contains(action) ? action : null);
        int current = Math.min(Math.max(page, 0), LAST_PAGE);
        List<SignInEvent> found = log.search(filter, current * PAGE, PAGE + 1);
        model.addAttribute("filter", filter);
        model.addAttribute("events", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("page", current);
        model.addAttribute("hasOlder", found.size() > PAGE && current < LAST_PAGE);
        model.addAttribute("actions", SignInLog.ACTIONS);
        EmailAddress.parse(address).map(log::stateOf).ifPresent(state -> model.addAttribute("state", state));
        return view("b2bSignIns", model);
    }
}
