package org.b2bleaf.catalog;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.broadleafcommerce.core.catalog.domain.Sku;

/**
 * A SKU with what the shop asks of everybody for it: percentages are taken off that price, so which catalog applies
 * depends on it.
 *
 * @param normalPrice of one unit, not negative
 */
public record PricedSku(long skuId, BigDecimal normalPrice, Currency currency) {

    /** @return empty when the SKU has no price at all, so that nobody can buy it */
    public static Optional<PricedSku> of(Sku sku) {
        return Optional.ofNullable(NormalPrice.of(sku).now())
                .map(normal -> new PricedSku(sku.getId(), normal.getAmount(), normal.getCurrency()));
    }
}
