package org.b2bleaf.demo.site;

import java.util.List;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.search.service.SearchService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The search of the shop. */
@Controller("demoSearchController")
public class SearchController {

    private static final int LONGEST_QUERY = 100;

    @Resource(name = "blSearchService")
    protected SearchService searchService;

    @Resource(name = "demoProductListings")
    protected ProductListings listings;

    @Resource(name = "demoTexts")
    protected Texts texts;

    @RequestMapping(value = "/search", method = RequestMethod.GET)
    public String search(
            @RequestParam(name = "q", required = false) String query, HttpServletRequest request, Model model)
            throws ServiceException {
        SearchWords words = new SearchWords(
                query != null && query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query);
        model.addAttribute("query", words.isEmpty() ? "" : words.typed());
        model.addAttribute(
                "pageTitle",
                words.isEmpty() ? texts.of("search.empty.title") : texts.of("search.title", words.typed()));
        if (!words.isEmpty()) {
            List<SearchFacetDTO> facets = searchService.getSearchFacets();
            model.addAttribute(
                    "list",
                    listings.listing(
                            request, facets, "list.sort.relevance", criteria -> find(words, facets, criteria)));
        }
        return "catalog/search";
    }

    private ProductSearchResult find(SearchWords words, List<SearchFacetDTO> facets, ProductSearchCriteria criteria)
            throws ServiceException {
        ProductSearchResult strict = searchService.findProductsByQuery(words.strict(), criteria);
        return strict.getTotalResults() > 0 ? strict : searchService.findProductsByQuery(words.loose(), criteria);
    }
}
