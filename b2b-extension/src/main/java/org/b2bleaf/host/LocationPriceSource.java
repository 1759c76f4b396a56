package org.b2bleaf.host;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.AtomicReaderContext;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.queries.function.FunctionValues;
import org.apache.lucene.queries.function.ValueSource;
import org.apache.lucene.queries.function.ValueSourceScorer;
import org.apache.lucene.queries.function.docvalues.DoubleDocValues;
import org.b2bleaf.catalog.rules.PriceBook;

/**
 * What a book says about each product of the index. Solr keeps found products under the source that found them, and sorted
 * ones under its description (SortField.equals): both name catalogs and versions, so that nobody is given what was found
 * for somebody with other prices, nor what was found before a price changed.
 */
final class LocationPriceSource extends ValueSource {

    private final PriceBook book;
    private final ValueSource productId;
    private final Optional<ValueSource> normalPrice;

    /** @param normalPrice empty to ask whether a product exists for the location */
    LocationPriceSource(PriceBook book, ValueSource productId, Optional<ValueSource> normalPrice) {
        this.book = book;
        this.productId = productId;
        this.normalPrice = normalPrice;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public FunctionValues getValues(Map context, AtomicReaderContext reader) throws IOException {
        FunctionValues ids = productId.getValues(context, reader);
        if (normalPrice.isEmpty()) {
            return new Values(this) {
                @Override
                public double doubleVal(int document) {
                    return book.has(ids.longVal(document)) ? 1 : 0;
                }

                @Override
                public boolean exists(int document) {
                    return true;
                }
            };
        }
        FunctionValues normal = normalPrice.get().getValues(context, reader);
        return new Values(this) {
            @Override
            public double doubleVal(int document) {
                return normal.exists(document)
                        ? book.price(ids.longVal(document), normal.doubleVal(document))
                        : PriceBook.HIDDEN;
            }

            @Override
            public boolean exists(int document) {
                return normal.exists(document);
            }
        };
    }

    @Override
    public String description() {
        return LocationPriceFunction.PRICE + "("
                + normalPrice.map(ValueSource::description).orElse("") + "," + book + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocationPriceSource source
                && source.book.equals(book)
                && source.productId.equals(productId)
                && source.normalPrice.equals(normalPrice);
    }

    @Override
    public int hashCode() {
        return Objects.hash(book, productId, normalPrice);
    }

    /** Lucene's own range compares floats, which have no cents from 170,000 on (FunctionValues.getRangeScorer). */
    private abstract static class Values extends DoubleDocValues {

        Values(ValueSource source) {
            super(source);
        }

        @Override
        public ValueSourceScorer getRangeScorer(
                IndexReader reader, String lower, String upper, boolean includeLower, boolean includeUpper) {
            double from = lower == null ? 0 : Double.parseDouble(lower);
            double to = upper == null ? Double.MAX_VALUE : Double.parseDouble(upper);
            return new ValueSourceScorer(reader, this) {
                @Override
                public boolean matchesValue(int document) {
                    double value = doubleVal(document);
                    return (includeLower ? value >= from : value > from) && (includeUpper ? value <= to : value < to);
                }
            };
        }
    }
}
