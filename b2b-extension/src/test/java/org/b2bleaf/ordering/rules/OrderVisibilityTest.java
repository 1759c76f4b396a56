package org.b2bleaf.ordering.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.company.rules.Permission.LOCATION_ADMIN;
import static org.b2bleaf.company.rules.Permission.ORDERING_ONLY;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.b2bleaf.company.rules.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderVisibilityTest {
    private static final long LARS = 1;
    private static final long NOOR = 2;
    private static final long OSLO = 10;
    private static final long BERGEN = 11;

    @ParameterizedTest(name = "permission {0}, placed by {1} at {2}: {3}")
    @CsvSource({
        // Lars' permission at Oslo, who placed the order, for which location, does Lars see it
        "ORDERING_ONLY,  1, 10, true",
        "ORDERING_ONLY,  2, 10, false",
        "ORDERING_ONLY,  1, 11, false",
        "ORDERING_ONLY,  2, 11, false",
        "ORDERING_ONLY,  1,   , true",
        "ORDERING_ONLY,  2,   , false",
        "LOCATION_ADMIN, 1, 10, true",
        "LOCATION_ADMIN, 2, 10, true",
        "LOCATION_ADMIN, 1, 11, false",
        "LOCATION_ADMIN, 2, 11, false",
        "LOCATION_ADMIN, 1,   , true",
        "LOCATION_ADMIN, 2,   , false",
        ",               1, 10, false",
        ",               2, 10, false",
        ",               1, 11, false",
        ",               2, 11, false",
        ",               1,   , true",
        ",               2,   , false"
    })
    void thePermissionAtTheOrdersLocationDecides(Permission atOslo, long placedBy, Long locationId, boolean visible) {
        Viewer lars = new Viewer(LARS, atOslo == null ? Map.of() : Map.of(OSLO, atOslo));
        assertThat(OrderVisibility.canSee(lars, new OrderFacts(locationId, placedBy, false)))
                .isEqualTo(visible);
    }

    @Test
    void aListIsQueriedByTheSameSets() {
        Viewer ingrid = new Viewer(LARS, Map.of(OSLO, LOCATION_ADMIN, BERGEN, ORDERING_ONLY));
        assertThat(OrderVisibility.scopes(ingrid))
                .containsExactly(
                        new Scope.Personal(LARS, Set.of(OSLO, BERGEN)),
                        new Scope.OwnAtLocations(LARS, Set.of(BERGEN)),
                        new Scope.AllAtLocations(Set.of(OSLO)));
    }

    @Test
    void aD2cCustomerSeesOwnOrdersOnly() {
        assertThat(OrderVisibility.scopes(new Viewer(NOOR, Map.of())))
                .containsExactly(new Scope.Personal(NOOR, Set.of()));
    }

    @ParameterizedTest(name = "permission {0}, placed by {1}: {2}, personal {3}")
    @CsvSource({
        // Lars' permission at Oslo, who placed the order that was added to Oslo, does Lars see it, among personal ones
        "ORDERING_ONLY,  1, true,  false",
        "ORDERING_ONLY,  2, false, false",
        "LOCATION_ADMIN, 1, true,  false",
        "LOCATION_ADMIN, 2, true,  false",
        ",               1, true,  true",
        ",               2, false, false"
    })
    void anOrderThatWasAddedToALocationAlwaysShowsToWhoPlacedIt(
            Permission atOslo, long placedBy, boolean visible, boolean personal) {
        Viewer lars = new Viewer(LARS, atOslo == null ? Map.of() : Map.of(OSLO, atOslo));
        OrderFacts order = new OrderFacts(OSLO, placedBy, true);
        assertThat(OrderVisibility.canSee(lars, order)).isEqualTo(visible);
        assertThat(OrderVisibility.personal(lars).covers(order)).isEqualTo(personal);
    }

    /** A list would otherwise show it twice. */
    @Property
    void anOrderIsEitherPersonalOrOneOfALocation(@ForAll("viewers") Viewer viewer, @ForAll("orders") OrderFacts order) {
        assertThat(OrderVisibility.scopes(viewer).stream().filter(scope -> scope.covers(order)))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Property
    void listAndSingleRecordAgree(@ForAll("viewers") Viewer viewer, @ForAll("orders") OrderFacts order) {
        boolean listed = OrderVisibility.scopes(viewer).stream().anyMatch(scope -> scope.covers(order));
        assertThat(OrderVisibility.canSee(viewer, order)).isEqualTo(listed).isEqualTo(expected(viewer, order));
    }

    @Property
    void anOrderOfAColleagueNeverShowsToOrderingOnly(@ForAll("orders") OrderFacts order) {
        Viewer viewer = new Viewer(LARS, Map.of(1L, ORDERING_ONLY, 2L, ORDERING_ONLY, 3L, ORDERING_ONLY));
        if (order.placedBy() != LARS) {
            assertThat(OrderVisibility.canSee(viewer, order)).isFalse();
        }
    }

    /** The rule of B4 in one sentence, written independently of the scopes. */
    private static boolean expected(Viewer viewer, OrderFacts order) {
        boolean own = order.placedBy() == viewer.customerId();
        if (order.locationId() == null || (order.transferred() && own)) {
            return own;
        }
        Permission permission = viewer.permissionsAtActiveLocations().get(order.locationId());
        return permission == LOCATION_ADMIN || (permission == ORDERING_ONLY && own);
    }

    @Provide
    Arbitrary<Viewer> viewers() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.maps(Arbitraries.longs().between(1, 4), Arbitraries.of(Permission.class))
                                .ofMaxSize(4))
                .as(Viewer::new);
    }

    @Provide
    Arbitrary<OrderFacts> orders() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 4).injectNull(0.2),
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.of(true, false))
                .as((location, placedBy, transferred) ->
                        new OrderFacts(location, placedBy, location != null && transferred));
    }
}
