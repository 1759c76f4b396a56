package org.b2bleaf.admin.web.controller;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.admin.apiclient.ApiClientForm;
import org.b2bleaf.admin.apiclient.ApiClientRow;
import org.b2bleaf.admin.entity.AdminActor;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.apiclient.ApiClient;
import org.b2bleaf.apiclient.ApiClientDetails;
import org.b2bleaf.apiclient.ApiClientRefused;
import org.b2bleaf.apiclient.ApiClients;
import org.b2bleaf.apiclient.IssuedToken;
import org.b2bleaf.apiclient.rules.Scope;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Programs that use the REST API: the list, and one with its scopes and its token. */
@Controller("b2bApiClientController")
@RequestMapping("/" + ApiClientController.SECTION)
public class ApiClientController extends SectionController {

    static final String SECTION = "b2b-api-client";

    private static final String HERE = "redirect:/" + SECTION;

    @Resource(name = "b2bApiClients")
    protected ApiClients clients;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    @Resource(name = "b2bClock")
    protected Clock clock;

    public ApiClientController() {
        super(SECTION, ApiClient.class);
    }

    @RequestMapping(method = RequestMethod.GET)
    public String list(Model model, Locale locale) throws ServiceException {
        check(EntityOperationType.FETCH);
        Instant now = clock.instant();
        model.addAttribute(
                "clients",
                clients.all().stream()
                        .map(client -> ApiClientRow.of(client, now, AdminTexts.zone(), locale))
                        .toList());
        model.addAttribute("mayChange", mayChange());
        return view("b2bApiClients", model);
    }

    @RequestMapping(value = "/new", method = RequestMethod.GET)
    public String askForNew(Model model) throws ServiceException {
        check(EntityOperationType.ADD);
        return newClient(ApiClientForm.empty(), model);
    }

    /** Answers with the token at once: nothing but this page ever has it, no session and no address. */
    @RequestMapping(value = "/new", method = RequestMethod.POST)
    public String create(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale)
            throws ServiceException {
        check(EntityOperationType.ADD);
        ApiClientForm form = ApiClientForm.posted(request.getParameterMap());
        try {
            ApiClientDetails details = form.details(AdminTexts.zone(), null);
            if (!form.isRefused()) {
                return token(clients.create(details, actor.current()), response, model, locale);
            }
            clients.problemsOf(details).forEach(form::refuse);
        } catch (ApiClientRefused refused) {
            refused.problems().forEach(form::refuse);
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return newClient(form, model);
    }

    private String newClient(ApiClientForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("scopes", Scope.values());
        return view("b2bApiClientNew", model);
    }

    private String token(IssuedToken issued, HttpServletResponse response, Model model, Locale locale) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("token", issued.token());
        model.addAttribute("row", row(issued.client(), locale));
        return view("b2bApiToken", model);
    }

    @RequestMapping(value = ONE, method = RequestMethod.GET)
    public String show(
            @PathVariable("id") long id,
            @RequestParam(value = "late", required = false) String late,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        ApiClient client = existing(id);
        model.addAttribute("late", late != null);
        return page(client, ApiClientForm.of(client, AdminTexts.zone()), model, locale);
    }

    @RequestMapping(value = ONE, method = RequestMethod.POST)
    public String change(
            @PathVariable("id") long id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes afterwards,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        ApiClient client = existing(id);
        ApiClientForm form = ApiClientForm.posted(request.getParameterMap());
        try {
            ApiClientDetails details = form.details(AdminTexts.zone(), client);
            if (!form.isRefused()) {
                clients.change(id, form.getVersion(), details, actor.current());
                tell(afterwards, "B2bApi_saved");
                return HERE + "/" + id;
            }
        } catch (ApiClientRefused refused) {
            if (isLate(refused)) {
                return HERE + "/" + id + "?late";
            }
            refused.problems().forEach(form::refuse);
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page(client, form, model, locale);
    }

    /** @param oldWorksOn there when the present token works on for a day */
    @RequestMapping(value = ONE + "/token", method = RequestMethod.POST)
    public String renew(
            @PathVariable("id") long id,
            @RequestParam(value = "oldWorksOn", required = false) String oldWorksOn,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        try {
            int version = version(request.getParameterMap());
            return token(clients.renew(id, version, oldWorksOn != null, actor.current()), response, model, locale);
        } catch (ApiClientRefused late) {
            return HERE + "/" + id + "?late";
        }
    }

    /** @param sure there when the box was ticked */
    @RequestMapping(value = ONE + "/revoke", method = RequestMethod.POST)
    public String revoke(
            @PathVariable("id") long id,
            @RequestParam(value = "sure", required = false) String sure,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes afterwards,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        ApiClient client = existing(id);
        if (sure == null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("unsure", true);
            return page(client, ApiClientForm.of(client, AdminTexts.zone()), model, locale);
        }
        try {
            clients.revoke(id, version(request.getParameterMap()), actor.current());
            tell(afterwards, "B2bApi_revoked");
        } catch (ApiClientRefused late) {
            return HERE + "/" + id + "?late";
        }
        return HERE + "/" + id;
    }

    private static int version(Map<String, String[]> posted) {
        return ApiClientForm.posted(posted).getVersion();
    }

    private static boolean isLate(ApiClientRefused refused) {
        return refused.problems().contains(ApiClientRefused.Problem.CHANGED_MEANWHILE);
    }

    private ApiClient existing(long id) {
        return clients.find(id).orElseThrow(NoSuchRecord::new);
    }

    private ApiClientRow row(ApiClient client, Locale locale) {
        return ApiClientRow.of(client, clock.instant(), AdminTexts.zone(), locale);
    }

    private String page(ApiClient client, ApiClientForm form, Model model, Locale locale) {
        if (!model.containsAttribute("unsure")) {
            model.addAttribute("unsure", false);
        }
        model.addAttribute("row", row(client, locale));
        model.addAttribute("form", form);
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("mayChange", mayChange() && client.revokedAt() == null);
        return view("b2bApiClient", model);
    }
}
