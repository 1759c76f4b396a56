package org.b2bleaf.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.signin.AccountSecurity;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Service;

/** {@inheritDoc} */
@Service("b2bShoppers")
public class ShoppersImpl implements Shoppers {

    @Resource(name = "b2bStandingDao")
    protected StandingDao dao;

    @Resource(name = "b2bAccountSecurity")
    protected AccountSecurity security;

    @Override
    public Optional<Shopper> recognise(Customer customer, SessionStart start, Long chosenLocationId) {
        Optional<Standing> standing = dao.of(customer.getId()).filter(it -> !it.ends(start));
        if (standing.filter(it -> it.needsSecuring(start)).isPresent()) {
            // With the cart that the owner of the address has in front of him or her.
            security.secure(customer.getId(), false);
        }
        return standing.map(it -> shopper(customer, start, it.permitted(), chosenLocationId));
    }

    private static Shopper shopper(
            Customer customer, SessionStart start, List<LocationAccess> permitted, Long chosenLocationId) {
        List<LocationAccess> locations = start.byCode() ? permitted : List.of();
        return new Shopper(
                customer.getId(),
                customer.getEmailAddress(),
                CustomerName.of(customer),
                !start.byCode() && !permitted.isEmpty(),
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
