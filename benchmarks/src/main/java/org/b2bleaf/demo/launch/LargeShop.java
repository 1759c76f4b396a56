package org.b2bleaf.demo.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A shop with very many products and prices, made of the demo's own by PostgreSQL itself. How many is told by Java system
 * properties; without them there are none.
 */
final class LargeShop {

    /** Products beside the demo's, as copies of them. */
    static final String PRODUCTS = "benchmark.products";

    /** Catalogs beside the demo's. */
    static final String CATALOGS = "benchmark.catalogs";

    /** Fixed prices in each of them. */
    static final String PRICES = "benchmark.prices";

    /** Above all ids that generators give. */
    private static final long FIRST_ID = 1_000_000_000L;

    /** The first product of the demo's seed, and how many there are at least. */
    private static final int SEEDED_FROM = 1001;

    private static final int SEEDED = 60;

    private LargeShop() {}

    static void addProducts(Connection connection) throws SQLException {
        int count = Integer.getInteger(PRODUCTS, 0);
        if (count == 0) {
            return;
        }
        String copies = " from generate_series(0, " + (count - 1) + ") g join ";
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into BLC_PRODUCT (PRODUCT_ID, DEFAULT_CATEGORY_ID, URL, MODEL, MANUFACTURE,"
                    + " IS_FEATURED_PRODUCT, CAN_SELL_WITHOUT_OPTIONS, ARCHIVED) select " + FIRST_ID
                    + " + g, o.DEFAULT_CATEGORY_ID, o.URL || '-' || g, o.MODEL || '-' || g, o.MANUFACTURE, false,"
                    + " o.CAN_SELL_WITHOUT_OPTIONS, o.ARCHIVED" + copies + "BLC_PRODUCT o on o.PRODUCT_ID = "
                    + original());
            statement.executeUpdate("insert into BLC_SKU (SKU_ID, DEFAULT_PRODUCT_ID, NAME, LONG_DESCRIPTION, RETAIL_PRICE,"
                    + " SALE_PRICE, CURRENCY_CODE, TAXABLE_FLAG, DISCOUNTABLE_FLAG, AVAILABLE_FLAG, ACTIVE_START_DATE,"
                    + " INVENTORY_TYPE, QUANTITY_AVAILABLE, FULFILLMENT_TYPE, WEIGHT, WEIGHT_UNIT_OF_MEASURE,"
                    + " IS_MACHINE_SORTABLE) select " + FIRST_ID + " + g, " + FIRST_ID
                    + " + g, o.NAME || ' no. ' || g, o.LONG_DESCRIPTION, o.RETAIL_PRICE + g % 97, null, o.CURRENCY_CODE,"
                    + " o.TAXABLE_FLAG, o.DISCOUNTABLE_FLAG, o.AVAILABLE_FLAG, o.ACTIVE_START_DATE, o.INVENTORY_TYPE,"
                    + " o.QUANTITY_AVAILABLE, o.FULFILLMENT_TYPE, o.WEIGHT, o.WEIGHT_UNIT_OF_MEASURE,"
                    + " o.IS_MACHINE_SORTABLE" + copies + "BLC_SKU o on o.SKU_ID = " + original());
            statement.executeUpdate("update BLC_PRODUCT set DEFAULT_SKU_ID = PRODUCT_ID where PRODUCT_ID >= " + FIRST_ID);
            statement.executeUpdate("insert into BLC_CATEGORY_PRODUCT_XREF (CATEGORY_PRODUCT_ID, PRODUCT_ID, CATEGORY_ID,"
                    + " DISPLAY_ORDER) select PRODUCT_ID, PRODUCT_ID, DEFAULT_CATEGORY_ID, 1000 from BLC_PRODUCT"
                    + " where PRODUCT_ID >= " + FIRST_ID);
            statement.executeUpdate("insert into BLC_SKU_ATTRIBUTE (SKU_ATTR_ID, SKU_ID, NAME, VALUE, SEARCHABLE)"
                    + " select PRODUCT_ID, PRODUCT_ID, 'sku', MODEL, false from BLC_PRODUCT where PRODUCT_ID >= "
                    + FIRST_ID);
            statement.executeUpdate("insert into BLC_SKU_MEDIA_MAP (BLC_SKU_SKU_ID, MEDIA_ID, MAP_KEY) select " + FIRST_ID
                    + " + g, o.MEDIA_ID, o.MAP_KEY" + copies + "BLC_SKU_MEDIA_MAP o on o.BLC_SKU_SKU_ID = " + original());
            statement.executeUpdate("analyze");
        }
    }

    private static String original() {
        return SEEDED_FROM + " + g % " + SEEDED;
    }

    /** Each catalog has the same number of products, spread over the shop; the location of the buyers has two of them. */
    static void addCatalogs(Connection connection, long locationId) throws SQLException {
        int products = Integer.getInteger(PRODUCTS, 0);
        int catalogs = Integer.getInteger(CATALOGS, 0);
        int prices = Integer.getInteger(PRICES, 0);
        if (catalogs == 0) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into B2B_CATALOG (CATALOG_ID, NAME, EXTERNAL_ID, ALL_PRODUCTS, STATUS, VERSION)"
                    + " select " + FIRST_ID + " + c, 'Catalog ' || c, 'BENCH-' || c, false, 'ACTIVE', 0"
                    + " from generate_series(0, " + (catalogs - 1) + ") c");
            statement.executeUpdate("insert into B2B_CATALOG_SKU (CATALOG_SKU_ID, CATALOG_ID, SKU_ID, FIXED_PRICE) select "
                    + FIRST_ID + " + c * " + prices + "::bigint + p, " + FIRST_ID + " + c, " + FIRST_ID + " + (c * 37 + p * "
                    + Math.max(1, products / prices) + "::bigint) % " + products + ", 5 + (c + p) % 90"
                    + " from generate_series(0, " + (catalogs - 1) + ") c, generate_series(0, " + (prices - 1) + ") p"
                    + " on conflict do nothing");
            statement.executeUpdate("insert into B2B_LOCATION_CATALOG (LOCATION_ID, CATALOG_ID, DISPLAY_ORDER) select "
                    + locationId + ", " + FIRST_ID + " + c, 1 + c from generate_series(0, 1) c");
            statement.executeUpdate("analyze");
        }
    }
}
