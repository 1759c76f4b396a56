package org.b2bleaf.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import org.broadleafcommerce.core.catalog.domain.Sku;

/** A lower unit price of a catalog from a number of units on. */
public interface CatalogBreak extends Serializable {

    Long getId();

    Catalog getCatalog();

    void setCatalog(Catalog catalog);

    /** Null for every product of the catalog. */
    Sku getSku();

    void setSku(Sku sku);

    /** The smallest quantity that gets it, at least 1. */
    int getBreakQuantity();

    void setBreakQuantity(int breakQuantity);

    /** Off the shop's price, 0 to 100; null when there is a price. */
    BigDecimal getPercentOff();

    void setPercentOff(BigDecimal percentOff);

    /** Of one unit; null when there is a percentage. */
    BigDecimal getPrice();

    void setPrice(BigDecimal price);
}
