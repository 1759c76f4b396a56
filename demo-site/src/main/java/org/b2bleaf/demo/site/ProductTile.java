package org.b2bleaf.demo.site;

import java.util.Objects;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Sku;

/**
 * A product as lists and product pages show it, at the price of this visitor.
 *
 * @param sku the code that the cart form sends
 * @param price what this visitor pays for one
 * @param wares what is sold
 * @param listPrice what others pay, when that is more; null otherwise
 */
public record ProductTile(
        String name,
        String url,
        String picture,
        String sku,
        Sku wares,
        String brand,
        Money price,
        Money listPrice,
        Stock stock) {

    /** By one field: Thymeleaf hashes what a loop goes over before and after each attribute that it works on. */
    @Override
    public int hashCode() {
        return Objects.hashCode(sku);
    }
}
