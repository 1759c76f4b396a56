package org.b2bleaf.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.catalog.CatalogDao.BreakRow;
import org.b2bleaf.catalog.CatalogDao.SkuRow;
import org.b2bleaf.catalog.rules.CategoryTree;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What catalogs say about SKUs, remembered by the catalog's version. The version itself is read from the database by
 * every request, so a change on any node counts from the next request on. Whoever changes rows of a catalog past
 * {@link CatalogService} is noticed after a minute, or at once when B2B_CATALOG.VERSION grows too. So is a product that moves
 * to another category; one that nobody has asked for yet counts at once.
 */
@Component("b2bCatalogContents")
public class CatalogContents {

    private static final int MOST = 100_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Resource(name = "b2bCatalogDao")
    protected CatalogDao dao;

    private final Cache<Key, Content> remembered =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    /**
     * No statement when everything is remembered, otherwise two for any number of catalogs and SKUs, and up to three more
     * when catalogs have categories.
     */
    Map<Key, Content> of(List<LocationCatalogs.Head> catalogs, Collection<Long> skuIds) {
        List<Key> keys = keys(catalogs, skuIds);
        if (isWriting()) {
            return read(keys, catalogs, skuIds);
        }
        Map<Key, Content> known = remembered.getAllPresent(keys);
        if (known.size() == keys.size()) {
            return known;
        }
        Map<Key, Content> read = read(keys, catalogs, skuIds);
        remembered.putAll(read);
        return read;
    }

    /** What a transaction has changed and may yet roll back is for itself alone. */
    private static boolean isWriting() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private static List<Key> keys(List<LocationCatalogs.Head> catalogs, Collection<Long> skuIds) {
        List<Key> keys = new ArrayList<>();
        for (LocationCatalogs.Head catalog : catalogs) {
            keys.add(Key.ofEveryProduct(catalog));
            skuIds.forEach(skuId -> keys.add(new Key(catalog.id(), catalog.version(), skuId)));
        }
        return keys;
    }

    private Map<Key, Content> read(List<Key> keys, List<LocationCatalogs.Head> catalogs, Collection<Long> skuIds) {
        Map<Long, Integer> versions =
                catalogs.stream().collect(Collectors.toMap(LocationCatalogs.Head::id, LocationCatalogs.Head::version));
        Map<Key, SkuRow> skus = dao.skuRows(versions.keySet(), skuIds).stream()
                .collect(Collectors.toMap(
                        row -> new Key(row.catalogId(), versions.get(row.catalogId()), row.skuId()),
                        Function.identity()));
        Map<Key, List<VolumeBreak>> breaks = dao.breakRows(versions.keySet(), skuIds).stream()
                .collect(Collectors.groupingBy(
                        row -> new Key(row.catalogId(), versions.get(row.catalogId()), row.skuId()),
                        Collectors.mapping(BreakRow::volumeBreak, Collectors.toList())));
        Set<Key> byCategory = byCategory(catalogs, skuIds);
        Set<Long> ofAllProducts = catalogs.stream()
                .filter(LocationCatalogs.Head::allProducts)
                .map(LocationCatalogs.Head::id)
                .collect(Collectors.toSet());
        Map<Key, Content> read = new HashMap<>();
        keys.forEach(key -> read.put(
                key,
                Content.of(
                        ofAllProducts.contains(key.catalogId()) || byCategory.contains(key),
                        skus.get(key),
                        breaks.getOrDefault(key, List.of()))));
        return read;
    }

    /** The SKUs that are in catalogs because of their categories, in two or three statements when there are any. */
    private Set<Key> byCategory(List<LocationCatalogs.Head> catalogs, Collection<Long> skuIds) {
        List<LocationCatalogs.Head> asked =
                catalogs.stream().filter(LocationCatalogs.Head::hasCategories).toList();
        if (asked.isEmpty() || skuIds.isEmpty()) {
            return Set.of();
        }
        Map<Long, Set<Long>> categories =
                dao.categoriesOf(asked.stream().map(LocationCatalogs.Head::id).toList());
        CategoryTree tree = dao.categoryTree();
        categories.replaceAll((catalogId, ids) -> tree.withAllBelow(ids));
        Set<Long> all = categories.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<Long, List<Long>> ofSkus = all.isEmpty() ? Map.of() : dao.categoriesAmong(all, skuIds);
        Set<Key> found = new HashSet<>();
        for (LocationCatalogs.Head catalog : asked) {
            Set<Long> ofCatalog = categories.getOrDefault(catalog.id(), Set.of());
            ofSkus.forEach((skuId, ids) -> {
                if (ids.stream().anyMatch(ofCatalog::contains)) {
                    found.add(new Key(catalog.id(), catalog.version(), skuId));
                }
            });
        }
        return found;
    }

    /**
     * A SKU in one version of a catalog.
     *
     * @param skuId null for every product of the catalog
     */
    record Key(long catalogId, int version, Long skuId) {

        static Key ofEveryProduct(LocationCatalogs.Head catalog) {
            return new Key(catalog.id(), catalog.version(), null);
        }
    }

    /**
     * @param isIn whether the catalog has the SKU
     * @param fixedPrice null for none
     */
    record Content(boolean isIn, BigDecimal fixedPrice, QuantityRule quantities, List<VolumeBreak> breaks) {

        /** @param byRule whether all products or those of its categories are in the catalog */
        private static Content of(boolean byRule, SkuRow row, List<VolumeBreak> breaks) {
            return row == null
                    ? new Content(byRule, null, QuantityRule.ANY, breaks)
                    : new Content(!row.isExcluded(), row.fixedPrice(), row.quantities(), breaks);
        }
    }
}
