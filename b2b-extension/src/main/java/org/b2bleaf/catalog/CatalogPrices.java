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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.catalog.CatalogDao.Listed;
import org.b2bleaf.catalog.rules.CategoryTree;
import org.b2bleaf.catalog.rules.FixedPrices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The fixed prices of whole catalogs, for lists that are sorted and filtered by them. Remembered by the catalog's version,
 * and for a minute at most, like {@link CatalogContents}.
 */
@Component("b2bCatalogPrices")
public class CatalogPrices {

    /** Sixteen bytes each: 64 MB when full. */
    private static final long MOST_PRICES = 4_000_000;

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Resource(name = "b2bCatalogDao")
    protected CatalogDao dao;

    private final Cache<Version, FixedPrices> remembered = Caffeine.newBuilder()
            .maximumWeight(MOST_PRICES)
            .weigher((Version version, FixedPrices prices) -> prices.size() + 1)
            .expireAfterWrite(LONGEST)
            .build();

    /**
     * No statement when everything is remembered, otherwise one for any number of catalogs, and three more when any of them
     * has categories.
     */
    Map<Long, FixedPrices> of(List<LocationCatalogs.Head> catalogs) {
        Map<Long, FixedPrices> prices = new HashMap<>();
        List<LocationCatalogs.Head> missing = new ArrayList<>();
        for (LocationCatalogs.Head catalog : catalogs) {
            FixedPrices known = isWriting() ? null : remembered.getIfPresent(Version.of(catalog));
            if (known == null) {
                missing.add(catalog);
            } else {
                prices.put(catalog.id(), known);
            }
        }
        if (!missing.isEmpty()) {
            Map<Long, SortedMap<Long, Listed>> read = read(missing);
            for (LocationCatalogs.Head catalog : missing) {
                FixedPrices ofCatalog = fixedPrices(read.get(catalog.id()).values());
                prices.put(catalog.id(), ofCatalog);
                if (!isWriting()) {
                    remembered.put(Version.of(catalog), ofCatalog);
                }
            }
        }
        return prices;
    }

    /** By catalog and product. What a catalog says of a product itself counts before what its categories say. */
    private Map<Long, SortedMap<Long, Listed>> read(List<LocationCatalogs.Head> catalogs) {
        Map<Long, SortedMap<Long, Listed>> read = new HashMap<>();
        catalogs.forEach(catalog -> read.put(catalog.id(), new TreeMap<>()));
        List<Long> byCategory = catalogs.stream()
                .filter(catalog -> catalog.hasCategories() && !catalog.allProducts())
                .map(LocationCatalogs.Head::id)
                .toList();
        if (!byCategory.isEmpty()) {
            addByCategory(read, dao.categoriesOf(byCategory));
        }
        dao.listed(read.keySet()).forEach(listed -> read.get(listed.catalogId()).put(listed.productId(), listed));
        return read;
    }

    private void addByCategory(Map<Long, SortedMap<Long, Listed>> read, Map<Long, Set<Long>> categories) {
        CategoryTree tree = dao.categoryTree();
        Map<Long, Set<Long>> withAllBelow = new HashMap<>();
        categories.forEach((catalog, ids) -> withAllBelow.put(catalog, tree.withAllBelow(ids)));
        Set<Long> all = withAllBelow.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        if (all.isEmpty()) {
            return;
        }
        Map<Long, List<Long>> products = dao.productsOf(all);
        withAllBelow.forEach((catalog, ids) -> ids.stream()
                .flatMap(category -> products.getOrDefault(category, List.of()).stream())
                .forEach(product -> read.get(catalog).put(product, new Listed(catalog, product, null, false))));
    }

    private static FixedPrices fixedPrices(Collection<Listed> products) {
        boolean[] keptOut = new boolean[products.size()];
        int place = 0;
        for (Listed product : products) {
            keptOut[place++] = product.isKeptOut();
        }
        return FixedPrices.of(
                products.stream().mapToLong(Listed::productId).toArray(),
                products.stream().map(Listed::fixedPrice).toArray(BigDecimal[]::new),
                keptOut);
    }

    /** What a transaction has changed and may yet roll back is for itself alone. */
    private static boolean isWriting() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private record Version(long catalogId, int version) {

        static Version of(LocationCatalogs.Head catalog) {
            return new Version(catalog.id(), catalog.version());
        }
    }
}
