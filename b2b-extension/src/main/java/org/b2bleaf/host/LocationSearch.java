package org.b2bleaf.host;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.PostConstruct;
import javax.annotation.Resource;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.FacetParams;
import org.b2bleaf.catalog.LocationCatalogView;
import org.b2bleaf.catalog.rules.PriceBook;
import org.b2bleaf.store.CurrentCatalogs;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.search.dao.FieldDao;
import org.broadleafcommerce.core.search.domain.Field;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.search.service.solr.AbstractSolrSearchServiceExtensionHandler;
import org.broadleafcommerce.core.search.service.solr.SolrHelperService;
import org.broadleafcommerce.core.search.service.solr.SolrSearchServiceExtensionHandler;
import org.broadleafcommerce.core.search.service.solr.SolrSearchServiceExtensionManager;
import org.springframework.stereotype.Component;

/**
 * Sorts, filters and counts lists and search results by the current location's prices, and leaves out what does not exist
 * for it: where a query of Broadleaf's search names a price, it asks {@link LocationPriceFunction} instead.
 */
@Component("b2bLocationSearch")
public class LocationSearch extends AbstractSolrSearchServiceExtensionHandler
        implements SolrSearchServiceExtensionHandler {

    /** What Broadleaf's products have as prices. */
    private static final Set<String> PRICES =
            Set.of("defaultSku.price", "defaultSku.retailPrice", "defaultSku.salePrice");

    @Resource(name = "blSolrSearchServiceExtensionManager")
    protected SolrSearchServiceExtensionManager extensionManager;

    @Resource(name = "blSolrHelperService")
    protected SolrHelperService solr;

    @Resource(name = "blFieldDao")
    protected FieldDao fieldDao;

    @Resource(name = "b2bCurrentCatalogs")
    protected CurrentCatalogs catalogs;

    private final SolrFunctions functions = new SolrFunctions();

    @PostConstruct
    protected void register() {
        extensionManager.registerHandler(this);
        LocationPriceFunction.ask(this::prices);
    }

    /** @return empty when nobody buys for a location in this thread */
    private Optional<PriceBook> prices() {
        Currency currency = Money.defaultCurrency();
        return catalogs.view().map(view -> view.prices(currency));
    }

    @Override
    public ExtensionResultStatusType modifySolrQuery(
            SolrQuery query,
            String qualifiedSolrQuery,
            List<SearchFacetDTO> facets,
            ProductSearchCriteria searchCriteria,
            String defaultSort) {
        Optional<LocationCatalogView> view = catalogs.view().filter(location -> functions.areInstalled());
        if (view.isEmpty()) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        LocationQuery location = new LocationQuery(priceFields().toList());
        location.sort(query.get(CommonParams.SORT)).ifPresent(sort -> query.set(CommonParams.SORT, sort));
        replace(query, CommonParams.FQ, location::filter);
        replace(query, FacetParams.FACET_QUERY, location::facet);
        if (view.get().hidesProducts()) {
            query.addFilterQuery(LocationQuery.VISIBLE);
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private static void replace(SolrQuery query, String parameter, java.util.function.UnaryOperator<String> by) {
        String[] values = query.getParams(parameter);
        if (values != null) {
            query.set(parameter, Stream.of(values).map(by).toArray(String[]::new));
        }
    }

    private Stream<String> priceFields() {
        return fieldDao.readAllProductFields().stream()
                .filter(field -> PRICES.contains(field.getPropertyName()))
                .map((Field field) -> solr.getPropertyNameForFieldFacet(field))
                .filter(name -> name != null);
    }
}
