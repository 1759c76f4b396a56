package org.b2bleaf.admin.catalog;

import java.util.List;
import org.b2bleaf.catalog.PriceExplanations.ListedCatalog;

/** The catalogs of a location, on its page. */
public record CatalogsPanel(long locationId, boolean editable, List<ListedCatalog> catalogs, CatalogTexts texts) {

    /** Where they are assigned and put in order. */
    public String path() {
        return "/b2b-catalog/location/" + locationId;
    }
}
