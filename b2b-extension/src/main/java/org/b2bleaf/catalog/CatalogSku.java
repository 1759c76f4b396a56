package org.b2bleaf.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import org.broadleafcommerce.core.catalog.domain.Sku;

/** What a catalog says about a SKU: its price and quantity rules there, or that it is kept out. */
public interface CatalogSku extends Serializable {

    Long getId();

    Catalog getCatalog();

    void setCatalog(Catalog catalog);

    Sku getSku();

    void setSku(Sku sku);

    /** Whether it is kept out of the catalog, although all products or its category are in it. */
    boolean isExcluded();

    void setExcluded(boolean excluded);

    /** Of one unit, wins over the catalog's percentage; null for none. */
    BigDecimal getFixedPrice();

    void setFixedPrice(BigDecimal fixedPrice);

    /** Null for 1. */
    Integer getMinQuantity();

    void setMinQuantity(Integer minQuantity);

    /** Null for no maximum. */
    Integer getMaxQuantity();

    void setMaxQuantity(Integer maxQuantity);

    /** Null for 1. */
    Integer getQuantityIncrement();

    void setQuantityIncrement(Integer quantityIncrement);
}
