package org.b2bleaf.admin.web.controller;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.admin.entity.AdminActor;
import org.b2bleaf.admin.event.WebhookForm;
import org.b2bleaf.admin.event.WebhookTexts;
import org.b2bleaf.event.DeliveryFilter;
import org.b2bleaf.event.NewSecret;
import org.b2bleaf.event.Webhook;
import org.b2bleaf.event.WebhookChangedMeanwhile;
import org.b2bleaf.event.WebhookDelivery;
import org.b2bleaf.event.Webhooks;
import org.b2bleaf.event.rules.DeliveryStatus;
import org.b2bleaf.event.rules.EventType;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Webhooks: the endpoints of other systems, and what was delivered to them. */
@Controller("b2bWebhookController")
@RequestMapping("/" + WebhookController.SECTION)
public class WebhookController extends SectionController {

    static final String SECTION = "b2b-webhook";

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 200;
    /** Without a pattern: Broadleaf would take what does not fit for the page of an entity, and fail. */
    private static final String ONE = "/{id}";

    private static final String DELIVERY = ONE + "/deliveries/{event}";
    private static final List<Integer> SPANS = List.of(1, 3, 7, 0);

    @Resource(name = "b2bWebhooks")
    protected Webhooks webhooks;

    @Resource(name = "b2bWebhookTexts")
    protected WebhookTexts texts;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    @Resource(name = "b2bClock")
    protected Clock clock;

    public WebhookController() {
        super(SECTION, Webhooks.class);
    }

    @RequestMapping(method = RequestMethod.GET)
    public String list(Model model, Locale locale) throws ServiceException {
        check(EntityOperationType.FETCH);
        model.addAttribute(
                "webhooks",
                webhooks.list().stream().map(it -> texts.row(it, locale)).toList());
        model.addAttribute("mayChange", mayChange());
        return view("b2bWebhooks", model);
    }

    @RequestMapping(value = "/new", method = RequestMethod.GET)
    public String newOne(Model model) throws ServiceException {
        check(EntityOperationType.UPDATE);
        return form(WebhookForm.empty(), null, model);
    }

    @RequestMapping(value = "/new", method = RequestMethod.POST)
    public String create(
            HttpServletRequest http, HttpServletResponse response, Model model, RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        WebhookForm form = WebhookForm.typed(http.getParameterMap());
        Map<String, String> problems = webhooks.problemsOf(form.draft());
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(form.refuse(problems), null, model);
        }
        return reveal(webhooks.create(form.draft(), actor.current()), "created", afterwards);
    }

    @RequestMapping(value = ONE + "/edit", method = RequestMethod.GET)
    public String edit(@PathVariable("id") long id, Model model) throws ServiceException {
        check(EntityOperationType.UPDATE);
        return form(WebhookForm.of(existing(id)), id, model);
    }

    @RequestMapping(value = ONE + "/edit", method = RequestMethod.POST)
    public String save(
            @PathVariable("id") long id,
            HttpServletRequest http,
            HttpServletResponse response,
            Model model,
            RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        WebhookForm form = WebhookForm.typed(http.getParameterMap());
        Map<String, String> problems = webhooks.problemsOf(form.draft());
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(form.refuse(problems), id, model);
        }
        try {
            webhooks.edit(id, form.getVersion(), form.draft(), actor.current());
        } catch (WebhookChangedMeanwhile e) {
            return tell(afterwards, "B2bWebhook_changedMeanwhile", true, id);
        }
        return tell(afterwards, "B2bWebhook_done_saved", false, id);
    }

    /** @param id null for a new one */
    private String form(WebhookForm form, Long id, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("webhookId", id);
        return view("b2bWebhookForm", model);
    }

    /**
     * @param status one of the statuses, or anything else for all
     * @param type the code of a type, or anything else for all
     * @param page from 0
     */
    @RequestMapping(value = ONE, method = RequestMethod.GET)
    public String show(
            @PathVariable("id") long id,
            @RequestParam(value = "status", defaultValue = "") String status,
            @RequestParam(value = "type", defaultValue = "") String type,
            @RequestParam(value = "page", defaultValue = "") String page,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        // It may show a secret.
        response.setHeader("Cache-Control", "no-store");
        Webhook webhook = existing(id);
        DeliveryStatus chosen = List.of(DeliveryStatus.values()).stream()
                .filter(it -> it.name().equals(status))
                .findFirst()
                .orElse(null);
        String chosenType = EventType.of(type).map(EventType::code).orElse(null);
        int current = page.matches("\\d{1,9}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0;
        List<WebhookDelivery> found =
                webhooks.deliveries(new DeliveryFilter(id, chosen, chosenType), current * PAGE, PAGE + 1);
        Map<DeliveryStatus, Long> counts = webhooks.counts(id);
        model.addAttribute("webhook", texts.row(webhook, locale));
        model.addAttribute("mayChange", mayChange());
        model.addAttribute(
                "deliveries",
                found.stream().limit(PAGE).map(it -> texts.row(it, locale)).toList());
        model.addAttribute("counts", counts);
        model.addAttribute(
                "all", counts.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("statuses", DeliveryStatus.values());
        model.addAttribute("chosen", chosen == null ? "" : chosen.name());
        model.addAttribute("chosenType", chosenType == null ? "" : chosenType);
        model.addAttribute(
                "types",
                List.of(EventType.values()).stream().map(EventType::code).toList());
        model.addAttribute("spans", SPANS);
        model.addAttribute("page", current);
        model.addAttribute("hasMore", found.size() > PAGE && current < LAST_PAGE);
        return view("b2bWebhook", model);
    }

    @RequestMapping(value = ONE + "/renew", method = RequestMethod.POST)
    public String renew(@PathVariable("id") long id, RedirectAttributes afterwards) throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        return reveal(webhooks.renewSecret(id, actor.current()), "renewed", afterwards);
    }

    private static String reveal(NewSecret secret, String done, RedirectAttributes afterwards) {
        afterwards.addFlashAttribute("secret", secret.secret());
        return tell(afterwards, "B2bWebhook_done_" + done, false, secret.webhookId());
    }

    @RequestMapping(value = ONE + "/disable", method = RequestMethod.POST)
    public String disable(@PathVariable("id") long id, RedirectAttributes afterwards) throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        webhooks.disable(id, actor.current());
        return tell(afterwards, "B2bWebhook_done_disabled", false, id);
    }

    @RequestMapping(value = ONE + "/enable", method = RequestMethod.POST)
    public String enable(@PathVariable("id") long id, RedirectAttributes afterwards) throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        webhooks.enable(id, actor.current());
        return tell(afterwards, "B2bWebhook_done_enabled", false, id);
    }

    @RequestMapping(value = ONE + "/delete", method = RequestMethod.POST)
    public String delete(@PathVariable("id") long id, RedirectAttributes afterwards) throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        webhooks.delete(id, actor.current());
        afterwards.addFlashAttribute("headerFlash", "B2bWebhook_done_deleted");
        return "redirect:/" + SECTION;
    }

    @RequestMapping(value = ONE + "/test", method = RequestMethod.POST)
    public String test(@PathVariable("id") long id, RedirectAttributes afterwards) throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        String event = webhooks.sendTest(id, actor.current());
        afterwards.addFlashAttribute("headerFlash", "B2bWebhook_done_tested");
        return "redirect:/" + SECTION + "/" + id + "/deliveries/" + event;
    }

    /** @param days whose events are meant; 0 for all, and what is no number for none */
    @RequestMapping(value = ONE + "/redeliver", method = RequestMethod.POST)
    public String redeliverFailed(
            @PathVariable("id") long id,
            @RequestParam(value = "days", defaultValue = "") String days,
            RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        int due = 0;
        if (days.matches("\\d{1,4}")) {
            int span = Integer.parseInt(days);
            Instant since = span == 0 ? Instant.EPOCH : clock.instant().minus(Duration.ofDays(span));
            due = webhooks.redeliverFailed(id, since, actor.current());
        }
        return tell(afterwards, due > 0 ? "B2bWebhook_done_redelivered" : "B2bWebhook_done_nothing", due == 0, id);
    }

    @RequestMapping(value = DELIVERY, method = RequestMethod.GET)
    public String delivery(@PathVariable("id") long id, @PathVariable("event") String event, Model model, Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        WebhookDelivery delivery = webhooks.delivery(id, event).orElseThrow(NoSuchRecord::new);
        model.addAttribute("webhook", texts.row(existing(id), locale));
        model.addAttribute("delivery", texts.row(delivery, locale));
        model.addAttribute("payload", webhooks.payload(event).map(texts::pretty).orElse(""));
        model.addAttribute("mayChange", mayChange());
        return view("b2bWebhookDelivery", model);
    }

    @RequestMapping(value = DELIVERY + "/redeliver", method = RequestMethod.POST)
    public String redeliver(
            @PathVariable("id") long id, @PathVariable("event") String event, RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        boolean due = webhooks.redeliver(id, event, actor.current());
        afterwards.addFlashAttribute("headerFlash", due ? "B2bWebhook_done_redelivered" : "B2bWebhook_done_nothing");
        afterwards.addFlashAttribute("headerFlashAlert", !due);
        return "redirect:/" + SECTION + "/" + id + "/deliveries/" + event;
    }

    private Webhook existing(long id) {
        return webhooks.find(id).orElseThrow(NoSuchRecord::new);
    }

    private static String tell(RedirectAttributes afterwards, String message, boolean alert, long id) {
        afterwards.addFlashAttribute("headerFlash", message);
        afterwards.addFlashAttribute("headerFlashAlert", alert);
        return "redirect:/" + SECTION + "/" + id;
    }
}
