package org.b2bleaf.company;

import java.util.EnumMap;
import java.util.Map;
import javax.annotation.Resource;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.company.rules.LocationAct;
import org.b2bleaf.company.rules.TypedAddress;
import org.b2bleaf.company.rules.TypedAddress.Field;
import org.b2bleaf.company.rules.TypedAddress.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A location's addresses, as its admins change them in the shop. */
@Service("b2bLocationAddresses")
public class LocationAddresses {

    @Resource(name = "b2bPermissionDao")
    protected PermissionDao permissions;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    /**
     * Orders that were placed before keep the addresses that they were placed with.
     *
     * @param version of the location that the page showed
     * @param billing null for the same as shipping
     * @throws NotAllowed unless the customer may change addresses of this location at this moment
     * @throws AddressRefused when an address is not complete or cannot be stored
     * @throws ChangedMeanwhile when somebody else has changed the location since
     */
    @Transactional("blTransactionManager")
    public void edit(long customerId, long locationId, int version, LocationAddress shipping, LocationAddress billing) {
        boolean allowed = permissions.permissionsOf(customerId).stream()
                .anyMatch(access -> access.locationId() == locationId && access.allows(LocationAct.EDIT_ADDRESSES));
        if (!allowed) {
            throw new NotAllowed("editing the addresses of location " + locationId);
        }
        AddressRefused refused = new AddressRefused(problems(shipping), billing == null ? Map.of() : problems(billing));
        if (refused.isReal()) {
            throw refused;
        }
        companies.editLocation(
                locationId,
                version,
                location -> {
                    location.setShippingAddress(shipping);
                    location.setBillingAddress(billing);
                },
                Actor.customer(customerId));
    }

    /** Stricter than what the merchant may store while a location is set up: a buyer's address must be complete. */
    private static Map<Field, Problem> problems(LocationAddress address) {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        typed.put(Field.NAME, address.getName());
        typed.put(Field.ADDRESS1, address.getAddress1());
        typed.put(Field.ADDRESS2, address.getAddress2());
        typed.put(Field.POSTAL_CODE, address.getPostalCode());
        typed.put(Field.CITY, address.getCity());
        typed.put(Field.COUNTRY, address.getCountry());
        return TypedAddress.problems(typed);
    }
}
