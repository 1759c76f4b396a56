package org.b2bleaf.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.PermissionService;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Service;

/** {@inheritDoc} */
@Service("b2bShoppers")
public class ShoppersImpl implements Shoppers {

    @Resource(name = "b2bPermissionService")
    protected PermissionService permissionService;

    @Override
    public Shopper recognise(Customer customer, boolean signedInByCode, Long chosenLocationId) {
        List<LocationAccess> permitted =
                customer.isDeactivated() ? List.of() : permissionService.permissionsOf(customer.getId());
        List<LocationAccess> locations = signedInByCode ? permitted : List.of();
        return new Shopper(
                customer.getId(),
                customer.getEmailAddress(),
                CustomerName.of(customer),
                !signedInByCode && !permitted.isEmpty(),
                locations,
                current(locations, chosenLocationId));
    }

    private static Optional<LocationAccess> current(List<LocationAccess> locations, Long chosenLocationId) {
        if (locations.size() == 1) {
            return Optional.of(locations.get(0));
        }
        return locations.stream()
                .filter(location -> Objects.equals(location.locationId(), chosenLocationId))
                .findFirst();
    }
}
