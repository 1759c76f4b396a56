package org.b2bleaf.admin.web.controller;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.Resource;
import javax.persistence.EntityNotFoundException;
import javax.servlet.http.HttpServletRequest;
import org.b2bleaf.accessmail.AccessMailService;
import org.b2bleaf.accessmail.Queued;
import org.b2bleaf.accessmail.Reader;
import org.b2bleaf.accessmail.Recipient;
import org.b2bleaf.admin.entity.AdminActor;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.mail.MailLog;
import org.b2bleaf.mail.MailStatus;
import org.b2bleaf.mail.OutboxMail;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.web.controller.BroadleafControllerUtility;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Sends the access mail to chosen customers of a company: first who would get what, then the sending, then who got it.
 * Opened as a window over the pages of company, location and customer; as a page of its own without a script.
 */
@Controller("b2bSendAccessMailController")
@RequestMapping("/" + MailTemplateController.SECTION)
public class SendAccessMailController extends SectionController {

    /** As many as a page of customers can have ticked, and some. */
    private static final int MOST = 500;

    @Resource(name = "b2bAccessMailService")
    protected AccessMailService mails;

    @Resource(name = "b2bMailLog")
    protected MailLog log;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    public SendAccessMailController() {
        super(MailTemplateController.SECTION, OutboxMail.class);
    }

    /**
     * Who would get the mail, and how it looks for one of them.
     *
     * @param companyId absent on a customer's page: then the customer's only company, or a choice
     * @param locationId when the mail is about one location
     * @param customerIds the chosen customers
     * @param ticked the same, as the lists of customers send them
     * @param shown whose mail is previewed; absent for the first who gets one
     */
    @RequestMapping(value = "/send", method = RequestMethod.GET)
    public String choose(
            @RequestParam(value = "companyId", required = false) Long companyId,
            @RequestParam(value = "locationId", required = false) Long locationId,
            @RequestParam(value = "customerId", required = false) List<Long> customerIds,
            @RequestParam(value = "customer", required = false) List<Long> ticked,
            @RequestParam(value = "shown", required = false) Long shown,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        List<Long> chosen = Stream.of(customerIds, ticked)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
        Long company = companyId == null ? companyOf(locationId) : companyId;
        if (company == null && chosen.size() == 1) {
            List<Reader> memberships = mails.memberships(chosen.get(0));
            if (memberships.size() != 1) {
                model.addAttribute("memberships", memberships);
                return page(request, model, "b2bChooseCompany");
            }
            company = memberships.get(0).companyId();
        }
        if (company == null || chosen.size() > MOST) {
            throw new NoSuchRecord();
        }
        long of = company;
        List<Recipient> recipients = recipients(of, chosen, locationId);
        model.addAttribute("company", companies.findById(of));
        model.addAttribute("location", locationId == null ? null : companies.findLocationById(locationId));
        model.addAttribute("recipients", recipients);
        recipients.stream()
                .filter(it -> shown == null ? it.isReachable() : it.customerId() == shown)
                .findFirst()
                .ifPresent(it -> addPreview(model, of, it.customerId(), locationId));
        return page(request, model, "b2bSendAccessMail");
    }

    /** The mail of one of the chosen customers, for the script of the window. */
    @RequestMapping(value = "/send/preview", method = RequestMethod.GET)
    public String preview(
            @RequestParam("companyId") long companyId,
            @RequestParam(value = "locationId", required = false) Long locationId,
            @RequestParam("customerId") long customerId,
            Model model)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        addPreview(model, companyId, customerId, locationId);
        return "views/b2bMailPreview";
    }

    @RequestMapping(value = "/send", method = RequestMethod.POST)
    public String send(
            @RequestParam("companyId") long companyId,
            @RequestParam(value = "locationId", required = false) Long locationId,
            @RequestParam(value = "customerId", required = false) List<Long> customerIds,
            RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        if (customerIds == null || customerIds.size() > MOST) {
            throw new NoSuchRecord();
        }
        try {
            Queued queued = mails.queue(companyId, customerIds, locationId, actor.current());
            afterwards.addFlashAttribute("leftOut", queued.leftOut());
            afterwards.addAttribute(
                    "mail", queued.mails().stream().map(OutboxMail::getId).toArray());
            return "redirect:/" + MailTemplateController.SECTION + "/sent";
        } catch (EntityNotFoundException e) {
            throw new NoSuchRecord();
        }
    }

    /** What has become of the mails that were just queued. */
    @RequestMapping(value = "/sent", method = RequestMethod.GET)
    public String sent(
            @RequestParam(value = "mail", required = false) List<Long> mailIds, HttpServletRequest request, Model model)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        List<OutboxMail> queued = mailIds == null ? List.of() : log.findAll(mailIds);
        model.addAttribute("mails", queued);
        model.addAttribute("waiting", queued.stream().anyMatch(mail -> mail.getStatus() == MailStatus.QUEUED));
        return page(request, model, "b2bAccessMailSent");
    }

    private Long companyOf(Long locationId) {
        CompanyLocation location = locationId == null ? null : companies.findLocationById(locationId);
        return location == null ? null : location.getCompany().getId();
    }

    private List<Recipient> recipients(long companyId, List<Long> customerIds, Long locationId) {
        try {
            return mails.recipients(companyId, customerIds, locationId);
        } catch (EntityNotFoundException e) {
            throw new NoSuchRecord();
        }
    }

    private void addPreview(Model model, long companyId, long customerId, Long locationId) {
        try {
            model.addAttribute("preview", mails.preview(companyId, customerId, locationId));
            model.addAttribute("shown", customerId);
        } catch (EntityNotFoundException e) {
            throw new NoSuchRecord();
        }
    }

    private String page(HttpServletRequest request, Model model, String view) {
        model.addAllAttributes(Map.of("viewType", view, "modalHeaderType", "custom", "modalTitle", "B2bAccessMail"));
        setModelAttributes(model, MailTemplateController.SECTION);
        return BroadleafControllerUtility.isAjaxRequest(request)
                ? "modules/modalContainer"
                : "modules/defaultContainer";
    }
}
