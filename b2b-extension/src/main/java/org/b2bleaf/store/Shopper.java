package org.b2bleaf.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.store.rules.Visitor;

/**
 * The person behind this request, as of this request: permissions are read anew each time, so that a change by the
 * merchant acts on the next click.
 *
 * @param customerId Broadleaf's customer id; null for a guest
 * @param email the customer's e-mail address; null for a guest
 * @param name the customer's full name; null for a guest
 * @param codeNeeded true when the customer has a permission but this session was not opened by an e-mail code, so that
 *     it carries no B2B rights yet
 * @param locations where the shopper may buy, by name; empty without B2B rights
 * @param currentLocation the location bought for now; empty while none is chosen
 */
public record Shopper(
        Long customerId,
        String email,
        String name,
        boolean codeNeeded,
        List<LocationAccess> locations,
        Optional<LocationAccess> currentLocation) {

    /** Somebody who has not signed in. */
    public static final Shopper GUEST = new Shopper(null, null, null, false, List.of(), Optional.empty());

    public Shopper {
        locations = List.copyOf(locations);
    }

    /** @return whether this session carries B2B rights */
    public boolean isB2b() {
        return !locations.isEmpty();
    }

    /** A member of the staff who looks at the shop as a location sees it; nobody is signed in. */
    public static Shopper previewing(LocationAccess location) {
        return new Shopper(null, null, null, false, List.of(location), Optional.of(location));
    }

    /** @return whether the staff looks at the shop as a location sees it: for reading, without a cart or an account */
    public boolean isPreview() {
        return customerId == null && isB2b();
    }

    /** @return whether somebody is signed in */
    public boolean isSignedIn() {
        return customerId != null;
    }

    /** @return the B2B location with this id, when the shopper may buy for it */
    public Optional<LocationAccess> location(long locationId) {
        return locations.stream()
                .filter(location -> location.locationId() == locationId)
                .findFirst();
    }

    /** @return the same shopper, at another of the locations */
    public Shopper buyingFor(long locationId) {
        return new Shopper(customerId, email, name, codeNeeded, locations, location(locationId));
    }

    /** @return the kind of visitor that the store gate asks for */
    public Visitor visitor() {
        if (isB2b()) {
            return Visitor.B2B;
        }
        if (codeNeeded) {
            return Visitor.UNCONFIRMED;
        }
        return isSignedIn() ? Visitor.D2C : Visitor.GUEST;
    }

    /**
     * @return the shopper as the order visibility rule knows one
     * @throws IllegalStateException for a guest, who sees no orders
     */
    public Viewer viewer() {
        if (!isSignedIn()) {
            throw new IllegalStateException("A guest sees no orders");
        }
        Map<Long, Permission> permissions =
                locations.stream().collect(Collectors.toMap(LocationAccess::locationId, LocationAccess::permission));
        return new Viewer(customerId, permissions);
    }
}
