package org.b2bleaf.catalog;

import java.util.List;
import org.b2bleaf.company.ChangedMeanwhile;

/** By which catalogs locations buy, and in which order. */
public interface CatalogAssignments {

    /** The location's catalogs in its order, archived ones and those out of their days included. */
    List<Long> catalogIdsOf(long locationId);

    /**
     * Makes these the location's catalogs, in this order.
     *
     * @param seen what the location had when the change was made
     * @param actor for the audit trail, as in every method here
     * @throws ChangedMeanwhile when somebody else has changed the location's catalogs since
     */
    void assign(long locationId, List<Long> seen, List<Long> catalogIds, String actor);

    /** Lists a catalog last; one that the location has already stays where it is. @return whether it is new there */
    boolean add(long locationId, long catalogId, String actor);

    /** @return whether the location had it */
    boolean remove(long locationId, long catalogId, String actor);
}
