package org.b2bleaf.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Knows the code that people call a SKU by, such as {@code COF-ESP-1KG}. Broadleaf 3.1 has no column for one; a shop
 * that keeps its codes elsewhere replaces the bean {@code b2bSkuCodes}.
 */
public interface SkuCodes {

    /** @return the id of the SKU with this code; empty when there is none */
    Optional<Long> skuIdOf(String code);

    /** @return code by SKU id, in one query; SKUs without a code are left out */
    Map<Long, String> codesOf(Collection<Long> skuIds);
}
