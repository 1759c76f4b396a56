package org.b2bleaf.catalog;

import java.math.BigDecimal;
import java.util.List;

/**
 * By which catalogs a location buys at this moment.
 *
 * @param onlyCatalogProducts whether products in none of them do not exist for the location
 * @param catalogs those that are active and valid today, in the order in which the location lists them
 */
public record LocationCatalogs(boolean onlyCatalogProducts, List<Head> catalogs) {

    /**
     * What holds for a whole catalog.
     *
     * @param version grows whenever anything in the catalog changes
     * @param percentOff null for nothing
     * @param allProducts whether it has every product of the shop
     * @param hasCategories whether it has the products of some categories
     */
    public record Head(long id, int version, BigDecimal percentOff, boolean allProducts, boolean hasCategories) {}
}
