package org.b2bleaf.demo.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.search.domain.SearchFacetResultDTO;
import org.broadleafcommerce.core.web.service.SearchFacetDTOService;
import org.springframework.stereotype.Component;

/** Runs a search for a list page and prepares what the page shows. */
@Component("demoProductListings")
public class ProductListings {

    private static final int FIRST_PAGE = 1;

    @Resource(name = "blSearchFacetDTOService")
    protected SearchFacetDTOService facetService;

    @Resource(name = "demoProductTiles")
    protected ProductTiles tiles;

    @Resource(name = "demoTexts")
    protected Texts texts;

    /** The search behind a list. */
    @FunctionalInterface
    public interface Search {
        ProductSearchResult run(ProductSearchCriteria criteria) throws ServiceException;
    }

    /**
     * @param facets what the list can be filtered by
     * @param ownOrder key of the text for the order that the list has by itself
     */
    public ProductListing listing(
            HttpServletRequest request, List<SearchFacetDTO> facets, String ownOrder, Search search)
            throws ServiceException {
        ListingRequest asked =
                ListingRequest.of(request.getRequestURI(), request.getParameterMap(), parametersOf(facets));
        HttpServletRequest understood = new Understood(request, asked.toParameterMap());
        ProductSearchCriteria criteria = facetService.buildSearchCriteria(understood, facets);
        ProductSearchResult result = search.run(criteria);
        int pages = Math.max(FIRST_PAGE, result.getTotalPages());
        if (asked.page() > pages) {
            criteria.setPage(pages);
            result = search.run(criteria);
        }
        facetService.setActiveFacetResults(result.getFacets(), understood);
        return listing(asked, result, pages, ownOrder);
    }

    private ProductListing listing(ListingRequest asked, ProductSearchResult result, int pages, String ownOrder) {
        int total = result.getTotalResults();
        int page = Math.min(asked.page(), pages);
        int from = total == 0 ? 0 : (page - 1) * result.getPageSize() + 1;
        List<ProductListing.Facet> facets = facets(asked, result.getFacets());
        boolean filtered =
                facets.stream().flatMap(facet -> facet.values().stream()).anyMatch(ProductListing.Value::active);
        return new ProductListing(
                tiles.tiles(result.getProducts() == null ? Stream.empty() : result.getProducts().stream()),
                from,
                Math.min(total, page * result.getPageSize()),
                total,
                facets,
                orders(asked, ownOrder),
                pages(asked, page, pages),
                filtered,
                asked.bare());
    }

    private List<ProductListing.Facet> facets(ListingRequest asked, List<SearchFacetDTO> found) {
        List<ProductListing.Facet> facets = new ArrayList<>();
        for (SearchFacetDTO facet : found) {
            List<ProductListing.Value> values = facet.getFacetValues().stream()
                    .filter(value -> value.isActive() || value.getQuantity() > 0)
                    .map(value -> new ProductListing.Value(
                            label(value),
                            value.getQuantity(),
                            value.isActive(),
                            asked.toggling(facetService.getUrlKey(value), facetService.getValue(value))))
                    .toList();
            boolean isChoice = values.size() > 1 || values.stream().anyMatch(ProductListing.Value::active);
            if (isChoice) {
                facets.add(new ProductListing.Facet(facet.getFacet().getLabel(), values));
            }
        }
        return facets;
    }

    private String label(SearchFacetResultDTO value) {
        if (value.getValue() != null) {
            return value.getValue();
        }
        String from = Prices.text(new Money(value.getMinValue(), "EUR"));
        return value.getMaxValue() == null
                ? texts.of("list.range.from", from)
                : texts.of("list.range", from, Prices.text(new Money(value.getMaxValue(), "EUR")));
    }

    private static List<ProductListing.Order> orders(ListingRequest asked, String ownOrder) {
        return List.of(
                order(asked, ownOrder, null),
                order(asked, "list.sort.priceUp", "price asc"),
                order(asked, "list.sort.priceDown", "price desc"),
                order(asked, "list.sort.name", "name asc"));
    }

    private static ProductListing.Order order(ListingRequest asked, String key, String order) {
        return new ProductListing.Order(key, asked.sort().equals(order == null ? "" : order), asked.sorted(order));
    }

    private static List<ProductListing.Page> pages(ListingRequest asked, int page, int pages) {
        List<ProductListing.Page> links = new ArrayList<>();
        for (int number = FIRST_PAGE; number <= pages; number++) {
            links.add(new ProductListing.Page(String.valueOf(number), number == page, asked.onPage(number)));
        }
        return links;
    }

    private static List<ListingRequest.FacetParameter> parametersOf(List<SearchFacetDTO> facets) {
        return facets.stream()
                .map(facet -> new ListingRequest.FacetParameter(
                        facet.getFacet().getField().getAbbreviation(),
                        !facet.getFacet().getSearchFacetRanges().isEmpty()))
                .toList();
    }

    /** The request as the search gets it: only parameters that it can parse. */
    private static final class Understood extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters;

        Understood(HttpServletRequest request, Map<String, String[]> parameters) {
            super(request);
            this.parameters = parameters;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }

        @Override
        public String getParameter(String name) {
            return parameters.containsKey(name) ? parameters.get(name)[0] : null;
        }
    }
}
