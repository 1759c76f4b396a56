package org.b2bleaf.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import org.broadleafcommerce.core.catalog.domain.Sku;

/** A SKU of a catalog, with its price and quantity rules there. */
public interface CatalogSku extends Serializable {

    Long getId();

    Catalog getCatalog();

    void setCatalog(Catalog catalog);

    Sku getSku();

    void setSku(Sku sku);

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
