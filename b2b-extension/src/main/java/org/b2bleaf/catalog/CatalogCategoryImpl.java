package org.b2bleaf.catalog;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.Table;

/** That every product of a category, and of those below it, is in a catalog. */
@Entity(name = "B2bCatalogCategory")
@Table(name = "B2B_CATALOG_CATEGORY")
public class CatalogCategoryImpl {

    @EmbeddedId
    protected Key key;

    /** For Hibernate. */
    protected CatalogCategoryImpl() {}

    CatalogCategoryImpl(long catalogId, long categoryId) {
        this.key = new Key(catalogId, categoryId);
    }

    /** Catalog and category together. */
    @Embeddable
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "CATALOG_ID", nullable = false)
        protected long catalogId;

        @Column(name = "CATEGORY_ID", nullable = false)
        protected long categoryId;

        /** For Hibernate. */
        protected Key() {}

        Key(long catalogId, long categoryId) {
            this.catalogId = catalogId;
            this.categoryId = categoryId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key
                    && catalogId == ((Key) other).catalogId
                    && categoryId == ((Key) other).categoryId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(catalogId, categoryId);
        }
    }
}
