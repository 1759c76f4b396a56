package org.b2bleaf.demo.site;

import org.broadleafcommerce.common.money.Money;

/**
 * A product as lists and product pages show it, at the price of this visitor.
 *
 * @param sku the code that the cart form sends
 * @param price what this visitor pays for one
 * @param listPrice what others pay, when that is more; null otherwise
 */
public record ProductTile(
        String name, String url, String picture, String sku, String brand, Money price, Money listPrice, Stock stock) {}
