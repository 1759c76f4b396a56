package org.b2bleaf.admin.web.controller;

import java.util.List;
import java.util.Locale;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.admin.audit.AuditTexts;
import org.b2bleaf.admin.audit.HistoryRow;
import org.b2bleaf.admin.catalog.CatalogForm;
import org.b2bleaf.admin.catalog.ListView;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.catalog.Catalog;
import org.b2bleaf.catalog.CatalogRefused;
import org.b2bleaf.catalog.rules.CatalogDetails;
import org.b2bleaf.catalog.rules.SkuTerms;
import org.b2bleaf.catalog.rules.TypedForm;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.b2bleaf.company.ChangedMeanwhile;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.history.History;
import org.b2bleaf.history.HistoryFilter;
import org.b2bleaf.history.HistoryPage;
import org.b2bleaf.persistence.Page;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Catalogs: the list, a new one, what holds for a whole catalog, and its volume prices of every product. */
@Controller("b2bCatalogController")
@RequestMapping("/" + CatalogPages.SECTION)
public class CatalogController extends CatalogPages {

    private static final String ALL = "ALL";

    @Resource(name = "b2bHistory")
    protected History history;

    @Resource(name = "b2bAuditTexts")
    protected AuditTexts auditTexts;

    /**
     * @param status one of the statuses, or ALL
     * @param page from 1
     */
    @RequestMapping(method = RequestMethod.GET)
    public String list(
            @RequestParam(value = "text", defaultValue = "") String text,
            @RequestParam(value = "status", defaultValue = "ACTIVE") String status,
            @RequestParam(value = "page", defaultValue = "1") int page,
            Model model)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        ActiveStatus chosen = chosen(ActiveStatus.class, status).orElse(null);
        model.addAttribute(
                "list", ListView.of(page, PAGE, (first, limit) -> lists.catalogs(text, chosen, first, limit)));
        model.addAttribute("text", text);
        model.addAttribute("chosen", chosen == null ? ALL : chosen.name());
        model.addAttribute("statuses", List.of(ActiveStatus.ACTIVE.name(), ActiveStatus.ARCHIVED.name(), ALL));
        return view("b2bCatalogs", model);
    }

    @RequestMapping(value = "/add", method = RequestMethod.GET)
    public String add(Model model) throws ServiceException {
        check(EntityOperationType.ADD);
        model.addAttribute("form", CatalogForm.empty());
        return view("b2bCatalogAdd", model);
    }

    @RequestMapping(value = "/add", method = RequestMethod.POST)
    public String create(
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.ADD);
        CatalogForm form = CatalogForm.posted(request.getParameterMap());
        CatalogDetails details = details(form);
        if (details != null) {
            try {
                long id = editor.create(details, actor.current()).getId();
                tell(afterwards, "B2bCatalog_created");
                return redirect("/" + id);
            } catch (CatalogRefused e) {
                form.refuse(e.problems());
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("form", form);
        return view("b2bCatalogAdd", model);
    }

    private static CatalogDetails details(CatalogForm form) {
        TypedForm typed = form.typed();
        CatalogDetails details = CatalogDetails.of(typed);
        form.refuse(typed.problems());
        return details;
    }

    @RequestMapping(value = ONE, method = RequestMethod.GET)
    public String show(@PathVariable("id") long id, Model model) throws ServiceException {
        check(EntityOperationType.FETCH);
        Catalog catalog = existing(id);
        return details(catalog, CatalogForm.of(catalog), catalog.getVersion(), model);
    }

    private String details(Catalog catalog, CatalogForm form, int version, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        return page("b2bCatalog", "details", catalog, model);
    }

    /** @param version that the form was made from */
    @RequestMapping(value = ONE, method = RequestMethod.POST)
    public String save(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        CatalogForm form = CatalogForm.posted(request.getParameterMap());
        CatalogDetails details = details(form);
        if (details != null) {
            try {
                editor.edit(id, version, details, actor.current());
                tell(afterwards, "B2bCatalog_saved");
                return redirect("/" + id);
            } catch (CatalogRefused e) {
                form.refuse(e.problems());
            } catch (ChangedMeanwhile e) {
                model.addAttribute("changedMeanwhile", true);
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return details(existing(id), form, version, model);
    }

    @RequestMapping(value = ONE + "/archive", method = RequestMethod.POST)
    public String archive(@PathVariable("id") long id, RedirectAttributes afterwards) throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        editor.archive(id, actor.current());
        tell(afterwards, "B2bCatalog_archived");
        return redirect("/" + id);
    }

    @RequestMapping(value = ONE + "/reactivate", method = RequestMethod.POST)
    public String reactivate(@PathVariable("id") long id, RedirectAttributes afterwards) throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        editor.reactivate(id, actor.current());
        tell(afterwards, "B2bCatalog_reactivated");
        return redirect("/" + id);
    }

    @RequestMapping(value = ONE + "/volume", method = RequestMethod.GET)
    public String volumePrices(@PathVariable("id") long id, Model model) throws ServiceException {
        check(EntityOperationType.FETCH);
        Catalog catalog = existing(id);
        return volume(catalog, CatalogForm.of(editor.breaksOfEveryProduct(id)), catalog.getVersion(), model);
    }

    private String volume(Catalog catalog, CatalogForm form, int version, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        return page("b2bCatalogVolume", "volume", catalog, model);
    }

    @RequestMapping(value = ONE + "/history", method = RequestMethod.GET)
    public String history(
            @PathVariable("id") long id,
            @RequestParam(value = "page", defaultValue = "1") int page,
            Model model,
            Locale locale)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        adminRemoteSecurityService.securityCheck(AuditEvent.class.getName(), EntityOperationType.FETCH);
        Catalog catalog = existing(id);
        HistoryFilter filter = HistoryFilter.all().ofCatalog(id);
        model.addAttribute("list", ListView.of(page, PAGE, (first, limit) -> {
            HistoryPage found = history.page(filter, first, limit);
            return new Page<>(
                    found.entries().stream()
                            .map(entry -> HistoryRow.of(entry, auditTexts, locale))
                            .toList(),
                    found.total());
        }));
        return page("b2bCatalogHistory", "history", catalog, model);
    }

    /** @param version of the catalog that the form was made from */
    @RequestMapping(value = ONE + "/volume", method = RequestMethod.POST)
    public String saveVolumePrices(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        CatalogForm form = CatalogForm.posted(request.getParameterMap());
        TypedForm typed = form.typed();
        List<VolumeBreak> breaks = SkuTerms.breaksOf(typed);
        form.refuse(typed.problems());
        if (breaks != null) {
            try {
                editor.setBreaksOfEveryProduct(id, version, breaks, actor.current());
                tell(afterwards, "B2bCatalog_saved");
                return redirect("/" + id + "/volume");
            } catch (ChangedMeanwhile e) {
                model.addAttribute("changedMeanwhile", true);
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return volume(existing(id), form, version, model);
    }
}
