package org.b2bleaf.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Resource;
import org.b2bleaf.catalog.rules.FixedPrices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The fixed prices of whole catalogs, for lists that are sorted and filtered by them. Remembered by the catalog's version
 * like {@link CatalogContents}, and as long as somebody asks for them.
 */
@Component("b2bCatalogPrices")
public class CatalogPrices {

    /** Sixteen bytes each: 64 MB when full. */
    private static final long MOST_PRICES = 4_000_000;

    private static final Duration UNUSED = Duration.ofMinutes(30);

    @Resource(name = "b2bCatalogDao")
    protected CatalogDao dao;

    private final Cache<Version, FixedPrices> remembered = Caffeine.newBuilder()
            .maximumWeight(MOST_PRICES)
            .weigher((Version version, FixedPrices prices) -> prices.size() + 1)
            .expireAfterAccess(UNUSED)
            .build();

    /** No statement when everything is remembered, otherwise one for any number of catalogs. */
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
            Map<Long, FixedPrices> read = dao.fixedPrices(
                    missing.stream().map(LocationCatalogs.Head::id).toList());
            for (LocationCatalogs.Head catalog : missing) {
                FixedPrices ofCatalog = read.getOrDefault(catalog.id(), FixedPrices.EMPTY);
                prices.put(catalog.id(), ofCatalog);
                if (!isWriting()) {
                    remembered.put(Version.of(catalog), ofCatalog);
                }
            }
        }
        return prices;
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
