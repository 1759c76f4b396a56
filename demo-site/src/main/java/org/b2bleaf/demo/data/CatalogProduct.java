package org.b2bleaf.demo.data;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * One product of {@code demo/catalog.csv}; each has one SKU.
 *
 * @param sku the code that buyers type, unique, upper case
 * @param category key of a row of {@code demo/categories.csv}
 * @param price list price in euro
 * @param salePrice lower price that everybody gets, in euro
 * @param weight gross weight in kilograms
 * @param stock pieces in the warehouse
 * @param featured shown on the home page
 */
record CatalogProduct(
        String sku,
        String name,
        String category,
        String brand,
        BigDecimal price,
        Optional<BigDecimal> salePrice,
        BigDecimal weight,
        int stock,
        boolean featured,
        String description) {

    /** @throws IllegalArgumentException that names the line, when a field is missing or not a number */
    static CatalogProduct of(CSVRecord row) {
        try {
            return new CatalogProduct(
                    required(row, "sku"),
                    required(row, "name"),
                    required(row, "category"),
                    required(row, "brand"),
                    new BigDecimal(required(row, "price")),
                    Optional.of(row.get("sale_price")).filter(p -> !p.isBlank()).map(BigDecimal::new),
                    new BigDecimal(required(row, "weight_kg")),
                    Integer.parseInt(required(row, "stock")),
                    required(row, "featured").equals("yes"),
                    required(row, "description"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Line " + (row.getRecordNumber() + 1) + ": " + e.getMessage(), e);
        }
    }

    /** The page of the product below its category's. */
    String slug() {
        return name.toLowerCase(java.util.Locale.ROOT)
                .replace('×', 'x')
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    String picture() {
        return "/img/products/" + sku.toLowerCase(java.util.Locale.ROOT) + ".svg";
    }

    private static String required(CSVRecord row, String column) {
        String value = row.get(column).trim();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("column " + column + " is empty");
        }
        return value;
    }
}
