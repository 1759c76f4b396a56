package org.b2bleaf.admin.web.controller;

import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.accessmail.AccessMailService;
import org.b2bleaf.accessmail.ResendRefused;
import org.b2bleaf.admin.entity.AdminActor;
import org.b2bleaf.mail.MailFilter;
import org.b2bleaf.mail.MailLog;
import org.b2bleaf.mail.MailStatus;
import org.b2bleaf.mail.OutboxMail;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every mail of the shop: what waits, what was sent, what failed and can be tried again. */
@Controller("b2bMailController")
@RequestMapping("/" + MailController.SECTION)
public class MailController extends SectionController {

    static final String SECTION = "b2b-mail";

    private static final int PAGE = 50;

    @Resource(name = "b2bMailLog")
    protected MailLog log;

    @Resource(name = "b2bAccessMailService")
    protected AccessMailService accessMails;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    public MailController() {
        super(SECTION, OutboxMail.class);
    }

    /** @param page from 0 */
    @RequestMapping(method = RequestMethod.GET)
    public String list(
            @RequestParam(value = "recipient", defaultValue = "") String recipient,
            @RequestParam(value = "kind", defaultValue = "") String kind,
            @RequestParam(value = "status", defaultValue = "") String status,
            @RequestParam(value = "customerId", required = false) Long customerId,
            @RequestParam(value = "companyId", required = false) Long companyId,
            @RequestParam(value = "page", defaultValue = "0") int page,
            Model model)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        MailFilter filter = new MailFilter(
                recipient,
                kind.isEmpty() ? null : kind,
                chosen(MailStatus.class, status).orElse(null),
                customerId,
                companyId);
        int current = Math.max(0, Math.min(page, Integer.MAX_VALUE / PAGE - 1));
        List<OutboxMail> found = log.search(filter, current * PAGE, PAGE + 1);
        model.addAttribute("filter", filter);
        model.addAttribute("mails", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("page", current);
        model.addAttribute("hasOlder", found.size() > PAGE);
        model.addAttribute("kinds", log.kinds());
        model.addAttribute("statuses", MailStatus.values());
        model.addAttribute("failed", log.countFailed());
        return view("b2bMails", model);
    }

    @RequestMapping(value = "/{id}", method = RequestMethod.GET)
    public String show(@PathVariable("id") long id, Model model) throws ServiceException {
        check(EntityOperationType.FETCH);
        OutboxMail mail = existing(id);
        model.addAttribute("mail", mail);
        model.addAttribute("body", log.bodyOf(mail).orElse(null));
        return view("b2bMail", model);
    }

    @RequestMapping(value = "/{id}/retry", method = RequestMethod.POST)
    public String retry(@PathVariable("id") long id, RedirectAttributes afterwards) throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        if (log.retry(id, actor.current())) {
            tell(afterwards, "B2bMail_retried");
        } else {
            alert(afterwards, "B2bMail_notRetried");
        }
        return "redirect:/" + SECTION + "/" + id;
    }

    @RequestMapping(value = "/{id}/resend", method = RequestMethod.POST)
    public String resend(@PathVariable("id") long id, RedirectAttributes afterwards) throws ServiceException {
        check(EntityOperationType.UPDATE);
        OutboxMail mail = existing(id);
        try {
            OutboxMail again = mail.getKind().equals(AccessMailService.KIND)
                    ? accessMails.resend(id, actor.current())
                    : log.resend(id, actor.current());
            tell(afterwards, "B2bMail_resent");
            return "redirect:/" + SECTION + "/" + again.getId();
        } catch (ResendRefused e) {
            alert(afterwards, "B2bMail_notResent_" + e.obstacle());
        } catch (IllegalArgumentException e) {
            alert(afterwards, "B2bMail_notResent");
        }
        return "redirect:/" + SECTION + "/" + id;
    }

    private OutboxMail existing(long id) {
        OutboxMail mail = log.find(id);
        if (mail == null) {
            throw new NoSuchRecord();
        }
        return mail;
    }
}
