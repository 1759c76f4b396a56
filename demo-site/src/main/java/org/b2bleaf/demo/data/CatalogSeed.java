package org.b2bleaf.demo.data;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.authentication.encoding.ShaPasswordEncoder;

/**
 * Fills an empty Broadleaf database with the shop: codes, countries, the merchant's account, catalog, search fields,
 * delivery. Plain JDBC, because Broadleaf's services are not there yet when this runs; the same statements serve HSQLDB
 * and PostgreSQL.
 */
public final class CatalogSeed {

    /** The admin's account; Broadleaf's plain encoder appends the id in braces as salt. */
    private static final long ADMIN_ID = -1;

    /** Broadleaf 3.1 has no column for the code of a SKU: it is this attribute. */
    private static final String SKU_CODE_ATTRIBUTE = "sku";

    private static final long ROOT_CATEGORY = 1;
    private static final long NAVIGATION_CATEGORY = 2;
    private static final long FIRST_CATEGORY = 10;
    private static final long FIRST_PRODUCT = 1001;

    /** Everything below belongs to the seed; Broadleaf's generators go on above. */
    private static final long FIRST_FREE_ID = 10_000;

    private static final String[] GENERATORS = {
        "CategoryImpl",
        "CategoryXrefImpl",
        "ProductImpl",
        "SkuImpl",
        "SkuAttributeImpl",
        "CategoryProductXrefImpl",
        "MediaImpl",
        "FieldImpl",
        "SearchFacetImpl",
        "SearchFacetRangeImpl",
        "CategorySearchFacetImpl",
        "FeaturedProductImpl",
        "FulfillmentOptionImpl",
        "RoleImpl"
    };

    /** The languages of the product, English first because it is the default. */
    private static final String[] LANGUAGES = {"en", "fr", "nb", "pl", "ko", "zh_TW"};

    private final Connection connection;

    /** Yesterday, so that everything is active already wherever the database's clock stands. */
    private final Timestamp activeSince =
            Timestamp.valueOf(LocalDateTime.now().minusDays(1).withNano(0));

    private CatalogSeed(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param connection to a database with Broadleaf's tables and its admin roles and nothing else; commit and close
     *     stay with the caller
     */
    public static void run(Connection connection) throws SQLException {
        CatalogSeed seed = new CatalogSeed(connection);
        seed.codes();
        seed.countries();
        seed.adminUser();
        seed.delivery();
        Map<String, Long> categories = seed.categories(CatalogFiles.categories());
        seed.products(CatalogFiles.products(), categories);
        seed.searchFields();
        seed.generators();
    }

    private void codes() throws SQLException {
        insert("BLC_CURRENCY", "CURRENCY_CODE, FRIENDLY_NAME, DEFAULT_FLAG", "EUR", "Euro", true);
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
            insert(
                    "BLC_LOCALE",
                    "LOCALE_CODE, FRIENDLY_NAME, DEFAULT_FLAG, CURRENCY_CODE, USE_IN_SEARCH_INDEX",
                    language,
                    locale.getDisplayName(Locale.ENGLISH),
                    language.equals("en"),
                    "EUR",
                    language.equals("en"));
        }
        insert("BLC_ROLE", "ROLE_ID, ROLE_NAME", 1L, "ROLE_USER");
        insert(
                "BLC_ID_GENERATION",
                "ID_TYPE, BATCH_SIZE, BATCH_START, VERSION",
                "org.broadleafcommerce.profile.core.domain.Customer",
                100L,
                FIRST_FREE_ID,
                1);
    }

    private void countries() throws SQLException {
        for (String code : Locale.getISOCountries()) {
            String name = new Locale("", code).getDisplayCountry(Locale.ENGLISH);
            insert("BLC_COUNTRY", "ABBREVIATION, NAME", code, name);
        }
    }

    private void adminUser() throws SQLException {
        insert(
                "BLC_ADMIN_USER",
                "ADMIN_USER_ID, EMAIL, LOGIN, NAME, PASSWORD, ACTIVE_STATUS_FLAG",
                ADMIN_ID,
                "admin@fjordsupply.example",
                "admin",
                "Administrator",
                new ShaPasswordEncoder().encodePassword("admin", ADMIN_ID),
                true);
        // -1 is ROLE_ADMIN in Broadleaf's load_admin_roles.sql.
        insert("BLC_ADMIN_USER_ROLE_XREF", "ADMIN_ROLE_ID, ADMIN_USER_ID", -1L, ADMIN_ID);
    }

    private void delivery() throws SQLException {
        insert(
                "BLC_FULFILLMENT_OPTION",
                "FULFILLMENT_OPTION_ID, NAME, LONG_DESCRIPTION, USE_FLAT_RATES, FULFILLMENT_TYPE, TAXABLE",
                1L,
                "Delivery included",
                "Two to four working days. The price of the goods includes it.",
                false,
                "PHYSICAL_SHIP",
                false);
        insert(
                "BLC_FULFILLMENT_OPTION_FIXED",
                "FULFILLMENT_OPTION_ID, PRICE, CURRENCY_CODE",
                1L,
                BigDecimal.ZERO,
                "EUR");
    }

    private Map<String, Long> categories(List<CatalogCategory> categories) throws SQLException {
        category(ROOT_CATEGORY, "Root", null, "Root", null, null);
        category(NAVIGATION_CATEGORY, "Primary Nav", null, "Primary Nav", null, ROOT_CATEGORY);
        categoryXref(NAVIGATION_CATEGORY, ROOT_CATEGORY, 1);
        Map<String, Long> ids = new HashMap<>();
        for (int i = 0; i < categories.size(); i++) {
            CatalogCategory category = categories.get(i);
            long id = FIRST_CATEGORY + i;
            category(
                    id,
                    category.name(),
                    category.url(),
                    category.summary(),
                    category.description(),
                    NAVIGATION_CATEGORY);
            categoryXref(id, NAVIGATION_CATEGORY, i + 1);
            ids.put(category.key(), id);
        }
        return ids;
    }

    private void category(long id, String name, String url, String summary, String description, Long parent)
            throws SQLException {
        insert(
                "BLC_CATEGORY",
                "CATEGORY_ID, NAME, URL, DESCRIPTION, LONG_DESCRIPTION, DEFAULT_PARENT_CATEGORY_ID, ACTIVE_START_DATE, "
                        + "FULFILLMENT_TYPE, ARCHIVED",
                id,
                name,
                url,
                summary,
                description,
                parent,
                activeSince,
                "PHYSICAL_SHIP",
                "N");
    }

    private void categoryXref(long child, long parent, int order) throws SQLException {
        insert(
                "BLC_CATEGORY_XREF",
                "CATEGORY_XREF_ID, SUB_CATEGORY_ID, CATEGORY_ID, DISPLAY_ORDER",
                child,
                child,
                parent,
                BigDecimal.valueOf(order));
    }

    private void products(List<CatalogProduct> products, Map<String, Long> categories) throws SQLException {
        int featured = 0;
        for (int i = 0; i < products.size(); i++) {
            CatalogProduct product = products.get(i);
            long id = FIRST_PRODUCT + i;
            long category = categories.get(product.category());
            product(id, product, category);
            insert(
                    "BLC_CATEGORY_PRODUCT_XREF",
                    "CATEGORY_PRODUCT_ID, PRODUCT_ID, CATEGORY_ID, DISPLAY_ORDER",
                    id,
                    id,
                    category,
                    BigDecimal.valueOf(i + 1L));
            insert(
                    "BLC_MEDIA",
                    "MEDIA_ID, URL, TITLE, ALT_TEXT",
                    id,
                    product.picture(),
                    product.name(),
                    product.name());
            insert("BLC_SKU_MEDIA_MAP", "BLC_SKU_SKU_ID, MEDIA_ID, MAP_KEY", id, id, "primary");
            if (product.featured()) {
                featured++;
                insert(
                        "BLC_PRODUCT_FEATURED",
                        "FEATURED_PRODUCT_ID, SEQUENCE, CATEGORY_ID, PRODUCT_ID",
                        (long) featured,
                        BigDecimal.valueOf(featured),
                        NAVIGATION_CATEGORY,
                        id);
            }
        }
    }

    /** Product and SKU refer to each other, so the product learns its SKU at the end. */
    private void product(long id, CatalogProduct product, long category) throws SQLException {
        insert(
                "BLC_PRODUCT",
                "PRODUCT_ID, DEFAULT_CATEGORY_ID, URL, MODEL, MANUFACTURE, IS_FEATURED_PRODUCT, "
                        + "CAN_SELL_WITHOUT_OPTIONS, ARCHIVED",
                id,
                category,
                "/" + product.slug(),
                product.sku(),
                product.brand(),
                product.featured(),
                false,
                "N");
        insert(
                "BLC_SKU",
                "SKU_ID, DEFAULT_PRODUCT_ID, NAME, LONG_DESCRIPTION, RETAIL_PRICE, SALE_PRICE, CURRENCY_CODE, "
                        + "TAXABLE_FLAG, DISCOUNTABLE_FLAG, AVAILABLE_FLAG, ACTIVE_START_DATE, INVENTORY_TYPE, "
                        + "QUANTITY_AVAILABLE, FULFILLMENT_TYPE, WEIGHT, WEIGHT_UNIT_OF_MEASURE, IS_MACHINE_SORTABLE",
                id,
                id,
                product.name(),
                product.description(),
                product.price(),
                product.salePrice().orElse(null),
                "EUR",
                "Y",
                "Y",
                "Y",
                activeSince,
                "CHECK_QUANTITY",
                product.stock(),
                "PHYSICAL_SHIP",
                product.weight(),
                "KILOGRAMS",
                true);
        insert(
                "BLC_SKU_ATTRIBUTE",
                "SKU_ATTR_ID, SKU_ID, NAME, VALUE, SEARCHABLE",
                id,
                id,
                SKU_CODE_ATTRIBUTE,
                product.sku(),
                false);
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE BLC_PRODUCT SET DEFAULT_SKU_ID = ? WHERE PRODUCT_ID = ?")) {
            update.setLong(1, id);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    /** What the search reads and what lists can be filtered and sorted by. */
    private void searchFields() throws SQLException {
        field(1, "defaultSku.name", "name", true, "s");
        field(2, "manufacturer", "brand", true, "s");
        field(3, "defaultSku.price", "price", false, "p");
        field(4, "model", "sku", true, null);
        field(5, "defaultSku.longDescription", "description", true, null);
        field(6, "defaultCategory.name", "shelf", true, "s");

        facet(1, 6, "Category", true, 1);
        facet(2, 2, "Brand", true, 2);
        facet(3, 3, "Price", true, 3);
        // A category shows the facets of its parents: the navigation gives every shelf these two.
        categoryFacet(1, 2, 1);
        categoryFacet(2, 3, 2);

        int[] bounds = {0, 10, 25, 50, 100};
        for (int i = 0; i < bounds.length; i++) {
            insert(
                    "BLC_SEARCH_FACET_RANGE",
                    "SEARCH_FACET_RANGE_ID, SEARCH_FACET_ID, MIN_VALUE, MAX_VALUE",
                    i + 1L,
                    3L,
                    BigDecimal.valueOf(bounds[i]),
                    i + 1 < bounds.length ? BigDecimal.valueOf(bounds[i + 1]) : null);
        }
    }

    private void field(long id, String property, String abbreviation, boolean searchable, String facetType)
            throws SQLException {
        insert(
                "BLC_FIELD",
                "FIELD_ID, ENTITY_TYPE, PROPERTY_NAME, ABBREVIATION, SEARCHABLE, FACET_FIELD_TYPE, TRANSLATABLE",
                id,
                "PRODUCT",
                property,
                abbreviation,
                searchable,
                facetType,
                false);
        if (searchable) {
            insert("BLC_FIELD_SEARCH_TYPES", "FIELD_ID, SEARCHABLE_FIELD_TYPE", id, "t");
        }
    }

    private void facet(long id, long field, String label, boolean onSearch, int priority) throws SQLException {
        insert(
                "BLC_SEARCH_FACET",
                "SEARCH_FACET_ID, FIELD_ID, LABEL, SHOW_ON_SEARCH, MULTISELECT, SEARCH_DISPLAY_PRIORITY, "
                        + "REQUIRES_ALL_DEPENDENT",
                id,
                field,
                label,
                onSearch,
                true,
                priority,
                false);
    }

    private void categoryFacet(long id, long facet, int sequence) throws SQLException {
        insert(
                "BLC_CAT_SEARCH_FACET_XREF",
                "CATEGORY_SEARCH_FACET_ID, CATEGORY_ID, SEARCH_FACET_ID, SEQUENCE",
                id,
                NAVIGATION_CATEGORY,
                facet,
                BigDecimal.valueOf(sequence));
    }

    private void generators() throws SQLException {
        for (String generator : GENERATORS) {
            insert("SEQUENCE_GENERATOR", "ID_NAME, ID_VAL", generator, FIRST_FREE_ID);
        }
    }

    private void insert(String table, String columns, Object... values) throws SQLException {
        String marks = "?" + ", ?".repeat(values.length - 1);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")")) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }
}
