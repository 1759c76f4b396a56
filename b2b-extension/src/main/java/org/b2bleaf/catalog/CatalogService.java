package org.b2bleaf.catalog;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.b2bleaf.catalog.rules.CatalogEntry;
import org.b2bleaf.catalog.rules.PriceBook;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.VolumeBreak;

/** Keeps catalogs, assigns them to locations, and tells what they say about SKUs. */
public interface CatalogService {

    /** The subject type of the audit trail. */
    String CATALOG = "catalog";

    /** By which catalogs a location buys: read from the database each time, in one statement, or two when it has none. */
    LocationCatalogs catalogsOf(long locationId);

    /**
     * What catalogs say about SKUs, in at most two statements for any number of them. Which entry applies is for
     * {@link org.b2bleaf.catalog.rules.UnitPrice} to choose.
     *
     * @param catalogs as {@link #catalogsOf} gave them in this request
     * @return by SKU id the entries of the catalogs that have it, in their order; SKUs in none of them are left out
     */
    Map<Long, List<CatalogEntry>> entries(LocationCatalogs catalogs, Collection<Long> skuIds);

    /**
     * Which catalog applies to each SKU for a location: it gives price, volume prices and quantity rule together.
     * {@link org.b2bleaf.catalog.rules.UnitPrice#at} makes the price of it. In at most three statements.
     *
     * @return by SKU id; SKUs in none of the location's catalogs are left out: their price is the shop's, and they are
     *     bought in any quantity, unless the location buys only products of its catalogs ({@link #visible})
     */
    Map<Long, CatalogEntry> entriesThatApply(long locationId, Collection<PricedSku> skus);

    /**
     * What every product of the shop costs by these catalogs, for lists. No statement when this version of each catalog is
     * remembered, otherwise one.
     *
     * @param catalogs as {@link #catalogsOf} gave them in this request
     * @param currency in which the shop has its prices
     */
    PriceBook prices(LocationCatalogs catalogs, Currency currency);

    /**
     * The SKUs that exist for a location: all of them, or, where it buys only products of its catalogs, those that one
     * of its active catalogs has.
     */
    Set<Long> visible(long locationId, Collection<Long> skuIds);

    /**
     * @param details sets at least the name
     * @param actor for the audit trail, as in every method here
     */
    Catalog create(Consumer<Catalog> details, String actor);

    /** @return null when there is none */
    Catalog findByExternalId(String externalId);

    /**
     * Puts a SKU into a catalog, or changes what the catalog says about it.
     *
     * @param fixedPrice of one unit; null for the catalog's percentage
     */
    void putSku(long catalogId, long skuId, BigDecimal fixedPrice, QuantityRule quantities, String actor);

    /**
     * Adds a volume price.
     *
     * @param skuId null for every product of the catalog
     */
    void addBreak(long catalogId, Long skuId, VolumeBreak volumeBreak, String actor);

    /** Makes these the location's catalogs, in this order, instead of those that it had. */
    void assign(long locationId, List<Long> catalogIds, String actor);
}
