package org.b2bleaf.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import org.b2bleaf.catalog.rules.ValidDays;
import org.b2bleaf.company.rules.ActiveStatus;

/** A set of products with prices and quantity rules. Locations buy by the catalogs assigned to them. */
public interface Catalog extends Serializable {

    Long getId();

    String getName();

    void setName(String name);

    /** The merchant's own key, unique among catalogs; may be null. */
    String getExternalId();

    void setExternalId(String externalId);

    /** Taken off the shop's price of each product without a price of its own, 0 to 100; null for nothing. */
    BigDecimal getPercentOff();

    void setPercentOff(BigDecimal percentOff);

    /**
     * Whether every product of the shop is in it, or only those of its categories and those with a {@link CatalogSku}.
     * What a {@link CatalogSku} excludes is not in it either way.
     */
    boolean isAllProducts();

    void setAllProducts(boolean allProducts);

    /** The days on which it counts; on others it is as if it were assigned to nobody. */
    ValidDays getValidDays();

    void setValidDays(ValidDays validDays);

    /** An archived catalog is as if it were assigned to nobody. */
    ActiveStatus getStatus();

    void setStatus(ActiveStatus status);

    /** Grows with each change; an edit names the version that it started from. */
    int getVersion();
}
