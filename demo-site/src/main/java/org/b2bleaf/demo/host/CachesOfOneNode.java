package org.b2bleaf.demo.host;

import java.util.Set;
import net.sf.ehcache.Cache;
import net.sf.ehcache.CacheManager;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;

/**
 * What Broadleaf remembers in the memory of an application: everything for a minute instead of a day, for what the admin
 * changes is nobody else's news; and in a shop on several nodes nothing of what belongs to a person, whose next request may
 * be another node's. B2Bleaf itself remembers nothing without asking the database whether it still holds.
 */
@Configuration
@ConditionalOnProperty("demo.caches")
public class CachesOfOneNode implements SmartInitializingSingleton {

    /**
     * Carts and orders, customers, the searches for both ("the cart of a customer" is one of Broadleaf's remembered
     * queries), what is in stock, and settings.
     */
    private static final Set<String> NEVER = Set.of(
            "blOrderElements",
            "blCustomerElements",
            "query.Order",
            "blInventoryElements",
            "blSystemPropertyElements",
            "blSystemPropertyNullCheckCache");

    /** Names of bundles of scripts and styles go with the program, and Hibernate's own notes on tables must stay. */
    private static final Set<String> AS_LONG_AS_IT_RUNS =
            Set.of("blBundleElements", "generatedResourceCache", "org.hibernate.cache.spi.UpdateTimestampsCache");

    private static final long LONGEST_SECONDS = 60;

    /** {@code one-node} or {@code several-nodes}. */
    @Value("${demo.caches}")
    protected String kind;

    /** All caches are there when the entity managers are. */
    @Override
    public void afterSingletonsInstantiated() {
        CacheManager caches = CacheManager.getInstance();
        for (String name : caches.getCacheNames()) {
            Cache cache = caches.getCache(name);
            if (kind.equals("several-nodes") && NEVER.contains(name)) {
                cache.setDisabled(true);
                cache.removeAll();
            } else if (!AS_LONG_AS_IT_RUNS.contains(name)) {
                shorten(cache);
            }
        }
    }

    private static void shorten(Cache cache) {
        long now = cache.getCacheConfiguration().getTimeToLiveSeconds();
        if (cache.getCacheConfiguration().isEternal() || now == 0 || now > LONGEST_SECONDS) {
            cache.getCacheConfiguration().setEternal(false);
            cache.getCacheConfiguration().setTimeToLiveSeconds(LONGEST_SECONDS);
        }
    }
}
