package org.b2bleaf.demo.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the catalog of the demo from the class path and checks that it fits together. */
final class CatalogFiles {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();

    private CatalogFiles() {}

    static List<CatalogCategory> categories() {
        return read("/demo/categories.csv", CatalogCategory::of);
    }

    static List<CatalogProduct> products() {
        List<CatalogProduct> products = read("/demo/catalog.csv", CatalogProduct::of);
        check(products, categories());
        return products;
    }

    static void check(List<CatalogProduct> products, List<CatalogCategory> categories) {
        Set<String> keys = categories.stream().map(CatalogCategory::key).collect(Collectors.toSet());
        Set<String> skus = new HashSet<>();
        for (CatalogProduct product : products) {
            if (!skus.add(product.sku())) {
                throw new IllegalArgumentException("SKU " + product.sku() + " is there twice");
            }
            if (!keys.contains(product.category())) {
                throw new IllegalArgumentException(
                        "SKU " + product.sku() + " is in category " + product.category() + ", which does not exist");
            }
            if (product.salePrice()
                    .filter(p -> p.compareTo(product.price()) >= 0)
                    .isPresent()) {
                throw new IllegalArgumentException(
                        "SKU " + product.sku() + " has a sale price that is not below its list price");
            }
        }
    }

    private static <T> List<T> read(String resource, Function<CSVRecord, T> row) {
        try (InputStream stream = CatalogFiles.class.getResourceAsStream(resource)) {
            return parse(new InputStreamReader(stream, StandardCharsets.UTF_8), row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(resource + ": " + e.getMessage(), e);
        }
    }

    static <T> List<T> parse(Reader csv, Function<CSVRecord, T> row) throws IOException {
        try (CSVParser parser = FORMAT.parse(csv)) {
            return parser.stream().map(row).toList();
        }
    }
}
