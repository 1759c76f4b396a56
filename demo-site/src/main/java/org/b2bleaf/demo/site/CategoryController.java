package org.b2bleaf.demo.site;

import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.web.catalog.CategoryHandlerMapping;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafCategoryController;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;

/** The page of a category; Broadleaf's handler mapping finds it by this bean name. */
@Controller("blCategoryController")
public class CategoryController extends BroadleafCategoryController {

    @Resource(name = "demoProductListings")
    protected ProductListings listings;

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) throws Exception {
        Category category = (Category) request.getAttribute(CategoryHandlerMapping.CURRENT_CATEGORY_ATTRIBUTE_NAME);
        ModelAndView page = new ModelAndView(getDefaultCategoryView());
        page.addObject("category", category);
        page.addObject("pageTitle", category.getName());
        page.addObject("pageDescription", category.getLongDescription());
        page.addObject(
                "list",
                listings.listing(
                        request,
                        getSearchService().getCategoryFacets(category),
                        "list.sort.shelf",
                        criteria -> getSearchService().findProductsByCategory(category, criteria)));
        return page;
    }
}
