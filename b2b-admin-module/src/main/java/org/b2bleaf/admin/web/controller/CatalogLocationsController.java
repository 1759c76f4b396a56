package org.b2bleaf.admin.web.controller;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.b2bleaf.admin.catalog.ListView;
import org.b2bleaf.catalog.Catalog;
import org.b2bleaf.catalog.CatalogAssignments;
import org.b2bleaf.catalog.CatalogLists.LocationRow;
import org.b2bleaf.catalog.CatalogLists.SkuRow;
import org.b2bleaf.catalog.CatalogRefused;
import org.b2bleaf.catalog.PriceExplanations;
import org.b2bleaf.catalog.PriceExplanations.ListedCatalog;
import org.b2bleaf.company.ChangedMeanwhile;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which locations buy by a catalog, the catalogs of a location in their order, and which of them applies to a product. */
@Controller("b2bCatalogLocationsController")
@RequestMapping("/" + CatalogPages.SECTION)
public class CatalogLocationsController extends CatalogPages {

    private static final String LOCATION = "/location" + ONE;

    @Resource(name = "b2bCatalogAssignments")
    protected CatalogAssignments assignments;

    @Resource(name = "b2bPriceExplanations")
    protected PriceExplanations explanations;

    /** @param find part of the name of a location or a company; absent when none is looked for */
    @RequestMapping(value = ONE + "/locations", method = RequestMethod.GET)
    public String locations(
            @PathVariable("id") long id,
            @RequestParam(value = "text", defaultValue = "") String text,
            @RequestParam(value = "page", defaultValue = "1") int page,
            @RequestParam(value = "find", required = false) String find,
            Model model)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        Catalog catalog = existing(id);
        model.addAttribute("text", text);
        model.addAttribute("list", ListView.of(page, PAGE, (first, limit) -> lists.locations(id, text, first, limit)));
        model.addAttribute("find", find);
        model.addAttribute("found", find == null ? null : lists.locationsToAdd(id, find, MOST_FOUND));
        return page("b2bCatalogLocations", "locations", catalog, model);
    }

    @RequestMapping(value = ONE + "/locations", method = RequestMethod.POST)
    public String add(
            @PathVariable("id") long id, @RequestParam("location") long location, RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        try {
            assignments.add(location, id, actor.current());
            tell(afterwards, "B2bCatalog_assigned");
        } catch (CatalogRefused e) {
            alert(afterwards, "B2bCatalogProblem_UNKNOWN_LOCATION");
        }
        return redirect("/" + id + "/locations");
    }

    @RequestMapping(value = ONE + "/locations/remove", method = RequestMethod.POST)
    public String remove(
            @PathVariable("id") long id, @RequestParam("location") long location, RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        try {
            assignments.remove(location, id, actor.current());
            tell(afterwards, "B2bCatalog_unassigned");
        } catch (CatalogRefused e) {
            alert(afterwards, "B2bCatalogProblem_UNKNOWN_LOCATION");
        }
        return redirect("/" + id + "/locations");
    }

    /**
     * @param find part of a catalog's name; absent when none is looked for
     * @param product a code, or part of a code or name; absent when no price is asked for
     * @param sku the SKU that was chosen
     * @param moved the catalog whose place has just changed
     */
    @RequestMapping(value = LOCATION, method = RequestMethod.GET)
    public String ofLocation(
            @PathVariable("id") long id,
            @RequestParam(value = "find", required = false) String find,
            @RequestParam(value = "product", required = false) String product,
            @RequestParam(value = "sku", required = false) Long sku,
            @RequestParam(value = "moved", required = false) Long moved,
            @RequestParam(value = "act", required = false) String act,
            Model model)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        LocationRow location = lists.location(id).orElseThrow(NoSuchRecord::new);
        List<ListedCatalog> catalogs = explanations.catalogsOf(id);
        model.addAttribute("location", location);
        model.addAttribute("path", "/" + SECTION + "/location/" + id);
        model.addAttribute("catalogs", catalogs);
        model.addAttribute("seen", String.join(",", ids(catalogs)));
        model.addAttribute("find", find);
        model.addAttribute("found", find == null ? null : lists.catalogsToAssign(id, find, MOST_FOUND));
        model.addAttribute("product", product);
        model.addAttribute("moved", moved);
        model.addAttribute("act", act);
        explain(id, product, sku, model);
        return view("b2bCatalogsOfLocation", model);
    }

    private static List<String> ids(List<ListedCatalog> catalogs) {
        return catalogs.stream().map(it -> Long.toString(it.id())).toList();
    }

    /** A code that is typed in full is meant; of anything else what is found is offered. */
    private void explain(long locationId, String product, Long sku, Model model) {
        Optional<SkuRow> meant = sku != null
                ? lists.sku(sku)
                : Optional.ofNullable(product).filter(it -> !it.isBlank()).flatMap(lists::findSku);
        List<SkuRow> found = meant.isPresent() || product == null || product.isBlank()
                ? List.of()
                : lists.findSkus(product, MOST_FOUND);
        if (meant.isEmpty() && found.size() == 1) {
            meant = Optional.of(found.get(0));
        }
        model.addAttribute("products", meant.isPresent() ? List.of() : found);
        model.addAttribute("asked", product != null && !product.isBlank() || sku != null);
        model.addAttribute("sku", meant.orElse(null));
        model.addAttribute(
                "explanation",
                meant.flatMap(it -> explanations.explain(locationId, it.skuId()))
                        .orElse(null));
    }

    /**
     * @param act {@code up}, {@code down}, {@code remove} or {@code add}
     * @param seen the ids of the location's catalogs in the order that the page showed
     */
    @RequestMapping(value = LOCATION, method = RequestMethod.POST)
    public String change(
            @PathVariable("id") long id,
            @RequestParam("catalog") long catalog,
            @RequestParam("act") String act,
            @RequestParam(value = "seen", defaultValue = "") String seen,
            RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        lists.location(id).orElseThrow(NoSuchRecord::new);
        existing(catalog);
        try {
            List<Long> before = Stream.of(seen.split(","))
                    .filter(it -> it.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .toList();
            List<Long> after = changed(before, catalog, act);
            assignments.assign(id, before, after, actor.current());
            tell(afterwards, "B2bCatalog_orderSaved");
            afterwards.addAttribute("moved", catalog);
            afterwards.addAttribute("act", act);
        } catch (ChangedMeanwhile e) {
            alert(afterwards, "B2bCatalog_changedMeanwhile");
        }
        return redirect("/location/" + id);
    }

    private static List<Long> changed(List<Long> before, long catalog, String act) {
        List<Long> after = new ArrayList<>(before);
        int place = after.indexOf(catalog);
        switch (act) {
            case "up" -> swap(after, place, place - 1);
            case "down" -> swap(after, place, place + 1);
            case "remove" -> after.remove(catalog);
            case "add" -> {
                if (place < 0) {
                    after.add(catalog);
                }
            }
            default -> throw new NoSuchRecord();
        }
        return after;
    }

    private static void swap(List<Long> list, int place, int other) {
        if (place >= 0 && other >= 0 && other < list.size()) {
            Collections.swap(list, place, other);
        }
    }
}
