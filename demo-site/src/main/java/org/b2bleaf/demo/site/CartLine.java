package org.b2bleaf.demo.site;

import org.broadleafcommerce.common.money.Money;

/**
 * One line of a cart or an order.
 *
 * @param id of the order item
 * @param typed what the quantity field shows: the quantity, or what was typed and refused
 * @param price for one
 * @param listPrice what others pay for one, when that is more; null otherwise
 * @param problem what is wrong with the typed quantity, null when nothing is
 */
public record CartLine(
        long id,
        String sku,
        String name,
        String url,
        String picture,
        int quantity,
        String typed,
        Money price,
        Money listPrice,
        Money total,
        String problem) {

    /** By one field, as {@link ProductTile#hashCode}. */
    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
