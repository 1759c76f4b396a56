package org.b2bleaf.company;

import org.b2bleaf.company.rules.LocationAct;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.company.rules.PermissionMatrix;

/**
 * A permission in effect: at an active location of an active company.
 *
 * @param externalId of the location; null when the merchant gave none
 * @param companyExternalId null when the merchant gave none
 * @param language of the location, as the merchant gave it; null when none was given
 */
public record LocationAccess(
        long locationId,
        String externalId,
        String locationName,
        long companyId,
        String companyName,
        Permission permission,
        String companyExternalId,
        String language) {

    /** Of a location without a language. */
    public LocationAccess(
            long locationId,
            String externalId,
            String locationName,
            long companyId,
            String companyName,
            Permission permission,
            String companyExternalId) {
        this(locationId, externalId, locationName, companyId, companyName, permission, companyExternalId, null);
    }

    /** Of a company without an external id. */
    public LocationAccess(
            long locationId,
            String externalId,
            String locationName,
            long companyId,
            String companyName,
            Permission permission) {
        this(locationId, externalId, locationName, companyId, companyName, permission, null);
    }

    /** @return whether the permission covers the act */
    public boolean allows(LocationAct act) {
        return PermissionMatrix.allows(permission, act);
    }

    /** For the query, which knows the stored name of the permission. */
    public LocationAccess(
            Long locationId,
            String externalId,
            String locationName,
            Long companyId,
            String companyName,
            String permission,
            String companyExternalId,
            String language) {
        this(
                locationId.longValue(),
                externalId,
                locationName,
                companyId.longValue(),
                companyName,
                Permission.valueOf(permission),
                companyExternalId,
                language);
    }
}
