package org.b2bleaf.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills a PostgreSQL database of a shop with very many products, catalogs and prices, by plain SQL in a few seconds. The
 * products are spread over {@value #CATEGORIES} categories of their own; catalog number n has the external id {@code CAT-n}
 * and prices for every so many-th product.
 */
final class WholesaleShop {

    /** Of their own, at the top of the shop. */
    static final int CATEGORIES = 50;

    /** Above all ids that generators give. */
    static final long FIRST = 80_000_000;

    private final int products;
    private final int catalogs;
    private final int prices;

    /** @param prices of all catalogs together, the same number in each */
    WholesaleShop(int products, int catalogs, int prices) {
        this.products = products;
        this.catalogs = catalogs;
        this.prices = prices;
    }

    int products() {
        return products;
    }

    /** @param number from 0 */
    String code(int number) {
        return "BULK-" + number;
    }

    /** @param number from 0 */
    long skuId(int number) {
        return FIRST + number;
    }

    /** @param number from 0 */
    static long catalogId(int number) {
        return FIRST + number;
    }

    /** The address of one of the categories in the shop. @param number from 0 */
    static String categoryPath(int number) {
        return "/bulk-" + number;
    }

    /** Commits by itself. */
    void fill(Connection connection) throws SQLException {
        boolean commits = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : productStatements()) {
                statement.executeUpdate(sql);
            }
            for (String sql : catalogStatements()) {
                statement.executeUpdate(sql);
            }
            connection.commit();
            connection.setAutoCommit(true);
            for (String table : new String[] {
                "BLC_PRODUCT",
                "BLC_SKU",
                "BLC_SKU_ATTRIBUTE",
                "BLC_CATEGORY",
                "BLC_CATEGORY_PRODUCT_XREF",
                "B2B_CATALOG",
                "B2B_CATALOG_SKU",
                "B2B_CATALOG_BREAK"
            }) {
                statement.execute("analyze " + table);
            }
        } finally {
            connection.setAutoCommit(commits);
        }
    }

    private String[] productStatements() {
        String last = Integer.toString(products - 1);
        return new String[] {
            """
            insert into BLC_CATEGORY (CATEGORY_ID, NAME, URL, ACTIVE_START_DATE, ARCHIVED)
            select %1$d + n, 'Bulk ' || n, '/bulk-' || n, timestamp '2020-01-01', 'N' from generate_series(0, %2$d) n"""
                    .formatted(FIRST, CATEGORIES - 1),
            // Product and default SKU point at each other.
            """
            insert into BLC_SKU (SKU_ID, NAME, DESCRIPTION, RETAIL_PRICE, ACTIVE_START_DATE, AVAILABLE_FLAG,
            DISCOUNTABLE_FLAG, TAXABLE_FLAG, INVENTORY_TYPE)
            select %1$d + n, 'Bulk product ' || n, 'One of many', 5 + n %% 95 + 0.99, timestamp '2020-01-01', 'Y', 'Y', 'N',
            'ALWAYS_AVAILABLE' from generate_series(0, %2$s) n"""
                    .formatted(FIRST, last),
            """
            insert into BLC_PRODUCT (PRODUCT_ID, ARCHIVED, CAN_SELL_WITHOUT_OPTIONS, IS_FEATURED_PRODUCT, URL,
            DEFAULT_CATEGORY_ID, DEFAULT_SKU_ID)
            select %1$d + n, 'N', true, false, '/bulk-product-' || n, %1$d + n %% %3$d, %1$d + n
            from generate_series(0, %2$s) n"""
                    .formatted(FIRST, last, CATEGORIES),
            "update BLC_SKU set DEFAULT_PRODUCT_ID = SKU_ID where SKU_ID >= " + FIRST,
            """
            insert into BLC_CATEGORY_PRODUCT_XREF (CATEGORY_PRODUCT_ID, DISPLAY_ORDER, CATEGORY_ID, PRODUCT_ID)
            select %1$d + n, n / 100.0, %1$d + n %% %3$d, %1$d + n from generate_series(0, %2$s) n"""
                    .formatted(FIRST, last, CATEGORIES),
            """
            insert into BLC_SKU_ATTRIBUTE (SKU_ATTR_ID, NAME, SEARCHABLE, VALUE, SKU_ID)
            select %1$d + n, 'sku', false, 'BULK-' || n, %1$d + n from generate_series(0, %2$s) n"""
                    .formatted(FIRST, last)
        };
    }

    private String[] catalogStatements() {
        int each = prices / catalogs;
        int step = Math.max(1, products / Math.max(1, each));
        return new String[] {
            """
            insert into B2B_CATALOG (CATALOG_ID, NAME, EXTERNAL_ID, PERCENT_OFF, ALL_PRODUCTS, STATUS, VERSION)
            select %d + c, 'Bulk catalog ' || c, 'CAT-' || c, null, false, 'ACTIVE', 0 from generate_series(0, %d) c"""
                    .formatted(FIRST, catalogs - 1),
            """
            insert into B2B_CATALOG_SKU (CATALOG_SKU_ID, CATALOG_ID, SKU_ID, FIXED_PRICE, EXCLUDED)
            select %1$d + c * %3$d::bigint + i, %1$d + c, %1$d + (c + i * %4$d) %% %5$d, 4 + (c + i) %% 90 + 0.49, false
            from generate_series(0, %2$d) c, generate_series(0, %6$d) i"""
                    .formatted(FIRST, catalogs - 1, each, step, products, each - 1),
            // A tenth of them with volume prices.
            """
            insert into B2B_CATALOG_BREAK (CATALOG_BREAK_ID, CATALOG_ID, SKU_ID, BREAK_QUANTITY, PRICE)
            select CATALOG_SKU_ID, CATALOG_ID, SKU_ID, 12, FIXED_PRICE - 0.5 from B2B_CATALOG_SKU
            where CATALOG_SKU_ID >= %d and CATALOG_SKU_ID %% 10 = 0"""
                    .formatted(FIRST)
        };
    }
}
