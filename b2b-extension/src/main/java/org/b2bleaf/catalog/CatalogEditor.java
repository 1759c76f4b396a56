package org.b2bleaf.catalog;

import java.util.List;
import java.util.Optional;
import org.b2bleaf.catalog.rules.CatalogDetails;
import org.b2bleaf.catalog.rules.SkuTerms;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.b2bleaf.company.ChangedMeanwhile;

/**
 * What the merchant does to catalogs. Each change makes every node read the catalog anew and is in the trail. Those who
 * change one catalog at the same time wait for each other.
 */
public interface CatalogEditor {

    /** @return null when there is none */
    Catalog find(long catalogId);

    /**
     * @param actor for the audit trail, as in every method here
     * @throws CatalogRefused when the external id is taken
     */
    Catalog create(CatalogDetails details, String actor);

    /**
     * @param version that the change was made from
     * @throws CatalogRefused when the external id is taken
     * @throws ChangedMeanwhile when somebody else has changed the catalog since
     */
    Catalog edit(long catalogId, int version, CatalogDetails details, String actor);

    /** As if it were assigned to nobody, from the next request on. Nothing is deleted. */
    void archive(long catalogId, String actor);

    void reactivate(long catalogId, String actor);

    /** @throws CatalogRefused when there is no such category; one that is there already is left as it is */
    void addCategory(long catalogId, long categoryId, String actor);

    void removeCategory(long catalogId, long categoryId, String actor);

    /** What the catalog says about one SKU; empty when it says nothing. */
    Optional<SkuTerms> terms(long catalogId, long skuId);

    /**
     * Puts a SKU into a catalog, or changes what the catalog says about it.
     *
     * @param seen the {@link SkuTerms#stamp} of what the change was made from; empty when there was nothing
     * @throws CatalogRefused when there is no such SKU
     * @throws ChangedMeanwhile when somebody else has changed the SKU since
     */
    void put(long catalogId, long skuId, String seen, SkuTerms terms, String actor);

    /**
     * Makes a catalog say nothing about a SKU any more. It stays in the catalog when all products or its category are.
     *
     * @param seen as {@link #put} takes it
     * @throws ChangedMeanwhile when somebody else has changed the SKU since
     */
    void remove(long catalogId, long skuId, String seen, String actor);

    /** The volume prices of every product of the catalog that has none of its own. */
    List<VolumeBreak> breaksOfEveryProduct(long catalogId);

    /**
     * @param version of the catalog that the change was made from
     * @throws ChangedMeanwhile when somebody else has changed the catalog since
     */
    void setBreaksOfEveryProduct(long catalogId, int version, List<VolumeBreak> breaks, String actor);
}
