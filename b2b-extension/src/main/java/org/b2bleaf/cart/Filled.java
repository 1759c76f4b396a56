package org.b2bleaf.cart;

import java.util.List;
import java.util.Map;
import org.b2bleaf.cart.rules.Verdict;

/**
 * What became of many lines.
 *
 * @param added in the order in which they were wanted
 * @param refused by SKU id, in the same order: nothing of these is in the cart
 */
public record Filled(List<Added> added, Map<Long, Verdict> refused) {

    /**
     * @param name of the product
     * @param quantity that was added
     * @param inCart pieces that the cart has now
     */
    public record Added(long skuId, String name, int quantity, int inCart) {}
}
