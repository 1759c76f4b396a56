package org.b2bleaf.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.catalog.CatalogDao.BreakRow;
import org.b2bleaf.catalog.CatalogDao.SkuRow;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What catalogs say about SKUs, remembered by the catalog's version. The version itself is read from the database by
 * every request, so a change on any node counts from the next request on. Whoever changes rows of a catalog past
 * {@link CatalogService} is noticed after a minute, or at once when B2B_CATALOG.VERSION grows too.
 */
@Component("b2bCatalogContents")
public class CatalogContents {

    private static final int MOST = 100_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Resource(name = "b2bCatalogDao")
    protected CatalogDao dao;

    private final Cache<Key, Content> remembered =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    /** No statement when everything is remembered, otherwise two for any number of catalogs and SKUs. */
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
        Map<Key, Content> read = new HashMap<>();
        keys.forEach(key -> read.put(key, Content.of(skus.get(key), breaks.getOrDefault(key, List.of()))));
        return read;
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
     * @param isListed whether the catalog has a row for the SKU
     * @param fixedPrice null for none
     */
    record Content(boolean isListed, BigDecimal fixedPrice, QuantityRule quantities, List<VolumeBreak> breaks) {

        private static Content of(SkuRow row, List<VolumeBreak> breaks) {
            return row == null
                    ? new Content(false, null, QuantityRule.ANY, breaks)
                    : new Content(true, row.fixedPrice(), row.quantities(), breaks);
        }
    }
}
