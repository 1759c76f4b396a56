package org.b2bleaf.catalog;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.Table;

/** That a location buys by a catalog. Of its catalogs, the first wins when two give the same price. */
@Entity(name = "B2bLocationCatalog")
@Table(name = "B2B_LOCATION_CATALOG")
public class LocationCatalogImpl {

    @EmbeddedId
    protected Key key;

    @Column(name = "DISPLAY_ORDER", nullable = false)
    protected int displayOrder;

    /** For Hibernate. */
    protected LocationCatalogImpl() {}

    LocationCatalogImpl(long locationId, long catalogId, int displayOrder) {
        this.key = new Key(locationId, catalogId);
        this.displayOrder = displayOrder;
    }

    /** Location and catalog together. */
    @Embeddable
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "LOCATION_ID", nullable = false)
        protected long locationId;

        @Column(name = "CATALOG_ID", nullable = false)
        protected long catalogId;

        /** For Hibernate. */
        protected Key() {}

        Key(long locationId, long catalogId) {
            this.locationId = locationId;
            this.catalogId = catalogId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key
                    && locationId == ((Key) other).locationId
                    && catalogId == ((Key) other).catalogId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(locationId, catalogId);
        }
    }
}
