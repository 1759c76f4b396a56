package org.b2bleaf.admin.web.controller;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.admin.catalog.CatalogForm;
import org.b2bleaf.admin.catalog.ListView;
import org.b2bleaf.catalog.Catalog;
import org.b2bleaf.catalog.CatalogLists.SkuRow;
import org.b2bleaf.catalog.CatalogRefused;
import org.b2bleaf.catalog.rules.SkuTerms;
import org.b2bleaf.catalog.rules.TypedForm;
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

/** What is in a catalog: by category and one by one, with prices and quantities. */
@Controller("b2bCatalogProductsController")
@RequestMapping("/" + CatalogPages.SECTION + CatalogPages.ONE)
public class CatalogProductsController extends CatalogPages {

    private static final String SKU = "/sku/{sku:\\d{1,18}}";

    /**
     * @param text part of a code or a name, to find prices of the catalog
     * @param find the same, to find SKUs to put in; absent when none are looked for
     * @param findCategory part of a category's name; absent when none is looked for
     */
    @RequestMapping(value = "/products", method = RequestMethod.GET)
    public String products(
            @PathVariable("id") long id,
            @RequestParam(value = "text", defaultValue = "") String text,
            @RequestParam(value = "page", defaultValue = "1") int page,
            @RequestParam(value = "find", required = false) String find,
            @RequestParam(value = "findCategory", required = false) String findCategory,
            Model model)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        Catalog catalog = existing(id);
        model.addAttribute("text", text);
        model.addAttribute("list", ListView.of(page, PAGE, (first, limit) -> lists.skus(id, text, first, limit)));
        model.addAttribute("categories", lists.categories(id));
        model.addAttribute("find", find);
        model.addAttribute("found", find == null ? null : lists.findSkus(find, MOST_FOUND));
        model.addAttribute("findCategory", findCategory);
        model.addAttribute(
                "foundCategories", findCategory == null ? null : lists.categoriesToAdd(id, findCategory, MOST_FOUND));
        return page("b2bCatalogProducts", "products", catalog, model);
    }

    @RequestMapping(value = "/category", method = RequestMethod.POST)
    public String addCategory(
            @PathVariable("id") long id, @RequestParam("category") long category, RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        try {
            editor.addCategory(id, category, actor.current());
            tell(afterwards, "B2bCatalog_categoryAdded");
        } catch (CatalogRefused e) {
            alert(afterwards, "B2bCatalogProblem_UNKNOWN_CATEGORY");
        }
        return redirect("/" + id + "/products");
    }

    @RequestMapping(value = "/category/remove", method = RequestMethod.POST)
    public String removeCategory(
            @PathVariable("id") long id, @RequestParam("category") long category, RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        editor.removeCategory(id, category, actor.current());
        tell(afterwards, "B2bCatalog_categoryRemoved");
        return redirect("/" + id + "/products");
    }

    @RequestMapping(value = SKU, method = RequestMethod.GET)
    public String sku(@PathVariable("id") long id, @PathVariable("sku") long skuId, Model model)
            throws ServiceException {
        check(EntityOperationType.FETCH);
        Optional<SkuTerms> terms = editor.terms(id, skuId);
        CatalogForm form = CatalogForm.of(terms.orElse(SkuTerms.PLAIN));
        return sku(existing(id), skuId, form, terms.map(SkuTerms::stamp).orElse(""), model);
    }

    private String sku(Catalog catalog, long skuId, CatalogForm form, String seen, Model model) {
        SkuRow sku = lists.sku(skuId).orElseThrow(NoSuchRecord::new);
        model.addAttribute("sku", sku);
        model.addAttribute("form", form);
        model.addAttribute("seen", seen);
        model.addAttribute("everyProduct", texts.breaks(editor.breaksOfEveryProduct(catalog.getId())));
        return page("b2bCatalogSku", "products", catalog, model);
    }

    /** @param seen what the form was made from */
    @RequestMapping(value = SKU, method = RequestMethod.POST)
    public String put(
            @PathVariable("id") long id,
            @PathVariable("sku") long skuId,
            @RequestParam("seen") String seen,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        Catalog catalog = existing(id);
        CatalogForm form = CatalogForm.posted(request.getParameterMap());
        TypedForm typed = form.typed();
        SkuTerms terms = SkuTerms.of(typed);
        form.refuse(typed.problems());
        if (terms != null) {
            try {
                editor.put(id, skuId, seen, terms, actor.current());
                tell(afterwards, "B2bCatalog_skuSaved");
                return redirect("/" + id + "/products");
            } catch (CatalogRefused e) {
                throw new NoSuchRecord();
            } catch (ChangedMeanwhile e) {
                model.addAttribute("changedMeanwhile", true);
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return sku(catalog, skuId, form, seen, model);
    }

    /** @param seen what the page was made from */
    @RequestMapping(value = SKU + "/remove", method = RequestMethod.POST)
    public String remove(
            @PathVariable("id") long id,
            @PathVariable("sku") long skuId,
            @RequestParam("seen") String seen,
            RedirectAttributes afterwards)
            throws ServiceException {
        check(EntityOperationType.UPDATE);
        existing(id);
        try {
            editor.remove(id, skuId, seen, actor.current());
            tell(afterwards, "B2bCatalog_skuRemoved");
            return redirect("/" + id + "/products");
        } catch (ChangedMeanwhile e) {
            alert(afterwards, "B2bCatalog_changedMeanwhile");
            return redirect("/" + id + "/sku/" + skuId);
        }
    }
}
