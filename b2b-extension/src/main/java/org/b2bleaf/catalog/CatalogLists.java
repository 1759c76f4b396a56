package org.b2bleaf.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.b2bleaf.catalog.rules.SkuTerms;
import org.b2bleaf.catalog.rules.ValidDays;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.persistence.Page;

/**
 * Catalogs, what is in them and who buys by them, as the merchant looks for them. A text that is typed to find something is
 * found anywhere in a name or a code, in any case; empty finds everything. {@code first} is 0 for the first page.
 */
public interface CatalogLists {

    /**
     * A catalog in a list.
     *
     * @param externalId null for none
     * @param percentOff null for nothing
     * @param skus of how many SKUs it says something
     * @param locations how many locations it is assigned to
     */
    record CatalogRow(
            long id,
            String name,
            String externalId,
            BigDecimal percentOff,
            boolean allProducts,
            ValidDays validDays,
            ActiveStatus status,
            long skus,
            long locations) {}

    /**
     * A SKU of the shop.
     *
     * @param code null for none
     * @param name of the SKU, or else of its product; null for none
     * @param price what the shop asks of everybody, null when the product has none
     */
    record SkuRow(long skuId, String code, String name, BigDecimal price) {}

    /** A SKU and what the catalog says about it. */
    record TermsRow(SkuRow sku, SkuTerms terms) {}

    /** A category of the shop. */
    record CategoryRow(long id, String name) {}

    /**
     * A location and its company.
     *
     * @param externalId null for none
     * @param status of the location, or archived when its company is
     */
    record LocationRow(long id, String name, String externalId, long companyId, String company, ActiveStatus status) {}

    /** By name. @param status null for all */
    Page<CatalogRow> catalogs(String text, ActiveStatus status, int first, int limit);

    /** Active ones that a location does not have yet, by name. */
    List<CatalogRow> catalogsToAssign(long locationId, String text, int limit);

    /** The SKUs that a catalog says something about, by code; those without a code come last. */
    Page<TermsRow> skus(long catalogId, String text, int first, int limit);

    /** SKUs of the shop by code, to choose from. */
    List<SkuRow> findSkus(String text, int limit);

    /** The SKU that is meant by exactly this code, or by {@code #} and an id. */
    Optional<SkuRow> findSku(String code);

    /** Empty when there is no such SKU. */
    Optional<SkuRow> sku(long skuId);

    /** The categories of a catalog, by name. */
    List<CategoryRow> categories(long catalogId);

    /** Categories of the shop that a catalog does not have yet, by name. */
    List<CategoryRow> categoriesToAdd(long catalogId, String text, int limit);

    /** Which buy by a catalog, by the names of company and location. */
    Page<LocationRow> locations(long catalogId, String text, int first, int limit);

    /** Active ones that do not buy by a catalog yet. */
    List<LocationRow> locationsToAdd(long catalogId, String text, int limit);

    /** Empty when there is no such location. */
    Optional<LocationRow> location(long locationId);
}
