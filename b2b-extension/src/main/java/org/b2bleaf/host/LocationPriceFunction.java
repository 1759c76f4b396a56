package org.b2bleaf.host;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.queries.function.ValueSource;
import org.apache.lucene.queries.function.valuesource.DoubleConstValueSource;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.search.FunctionQParser;
import org.apache.solr.search.SyntaxError;
import org.apache.solr.search.ValueSourceParser;
import org.b2bleaf.catalog.rules.PriceBook;

/**
 * Two functions of the shop's Solr, both for the location that the shopper of this thread buys for: {@code b2bprice(field)}
 * is what a product costs it, where the field has what it costs everybody, and {@code b2bvisible()} is 1 for what exists
 * for it and 0 for the rest. A query cannot say for which location, so none can ask for another one's prices.
 *
 * <p>Solr makes these objects, from its solrconfig.xml, and knows nothing of Spring; Solr runs in this process and asks in
 * the thread of the request.
 */
public class LocationPriceFunction extends ValueSourceParser {

    static final String PRICE = "b2bprice";
    static final String VISIBLE = "b2bvisible";

    /** Broadleaf's SolrHelperService.getProductIdFieldName. */
    private static final String PRODUCT_ID = "productId";

    private static volatile Supplier<Optional<PriceBook>> current = Optional::empty;

    /** @param prices of the location that the shopper of the asking thread buys for */
    static void ask(Supplier<Optional<PriceBook>> prices) {
        current = prices;
    }

    @Override
    public ValueSource parse(FunctionQParser query) throws SyntaxError {
        Optional<ValueSource> normalPrice =
                query.hasMoreArguments() ? Optional.of(query.parseValueSource()) : Optional.empty();
        Optional<PriceBook> book = current.get();
        if (book.isEmpty()) {
            return normalPrice.orElseGet(() -> new DoubleConstValueSource(1));
        }
        SchemaField field = query.getReq().getSchema().getField(PRODUCT_ID);
        ValueSource productId = field.getType().getValueSource(field, query);
        return new LocationPriceSource(book.get(), productId, normalPrice);
    }
}
