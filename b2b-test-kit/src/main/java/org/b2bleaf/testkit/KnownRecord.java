package org.b2bleaf.testkit;

import java.util.Set;
import java.util.function.Function;
import org.b2bleaf.company.rules.LocationAct;
import org.b2bleaf.company.rules.PermissionMatrix;
import org.b2bleaf.ordering.rules.OrderFacts;
import org.b2bleaf.ordering.rules.OrderVisibility;
import org.b2bleaf.ordering.rules.Viewer;

/**
 * A record that is there, and who may see it.
 *
 * @param kind such as "order"; a row of the matrix is about one kind
 * @param name for messages, such as "an order of a colleague"
 * @param word what stands for it in a path: a number, a reference, an id
 * @param acts what somebody may do with it; empty for whoever may not even see it
 */
public record KnownRecord(String kind, String name, String word, Function<Viewer, Set<LocationAct>> acts) {

    /** An order, or what is seen by the same rule: a draft, a return, an invoice. */
    public static KnownRecord likeAnOrder(String kind, String name, String word, OrderFacts facts) {
        return new KnownRecord(
                kind,
                name,
                word,
                viewer -> OrderVisibility.canSee(viewer, facts) ? Set.of(LocationAct.SEE_OWN_ORDERS) : Set.of());
    }

    /** A location, its addresses, its cards: what those see who may buy for it. */
    public static KnownRecord ofLocation(String kind, String name, String word, long locationId) {
        return new KnownRecord(
                kind,
                name,
                word,
                viewer -> PermissionMatrix.actsOf(
                        viewer.permissionsAtActiveLocations().get(locationId)));
    }

    /** What belongs to one person alone. */
    public static KnownRecord ofPerson(String kind, String name, String word, long customerId) {
        return new KnownRecord(
                kind,
                name,
                word,
                viewer -> viewer.customerId() == customerId ? Set.of(LocationAct.values()) : Set.of());
    }

    public boolean isSeenBy(Viewer viewer) {
        return !acts.apply(viewer).isEmpty();
    }
}
