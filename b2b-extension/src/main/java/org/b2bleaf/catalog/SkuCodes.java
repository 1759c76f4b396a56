package org.b2bleaf.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Knows the code that people call a SKU by, such as {@code COF-ESP-1KG}. Broadleaf 3.1 has no column for one; a shop
 * that keeps its codes elsewhere replaces the bean {@code b2bSkuCodes}.
 */
public interface SkuCodes {

    /** @return the id of the SKU with this code; empty when there is none */
    Optional<Long> skuIdOf(String code);

    /** @return SKU id by code, in few queries for hundreds of codes; codes of no SKU are left out */
    default Map<String, Long> skuIdsOf(Collection<String> codes) {
        Map<String, Long> ids = new HashMap<>();
        codes.forEach(code -> skuIdOf(code).ifPresent(id -> ids.put(code, id)));
        return ids;
    }

    /** @return code by SKU id, in one query; SKUs without a code are left out */
    Map<Long, String> codesOf(Collection<Long> skuIds);
}
