package org.b2bleaf.ordering;

import java.util.List;
import java.util.Objects;
import javax.annotation.Resource;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.LocationAddress;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.FulfillmentGroupService;
import org.broadleafcommerce.core.order.service.FulfillmentOptionService;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.service.AddressService;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.springframework.stereotype.Service;

/**
 * Puts a shipping address and the shop's standard delivery on a cart. The order gets an address row of its
 * own: a later edit of the location must not rewrite history.
 */
@Service("b2bDeliveryDetails")
public class DeliveryDetails {

    @Resource(name = "blFulfillmentGroupService")
    protected FulfillmentGroupService fulfillmentGroups;

    @Resource(name = "blFulfillmentOptionService")
    protected FulfillmentOptionService fulfillmentOptions;

    @Resource(name = "blAddressService")
    protected AddressService addresses;

    @Resource(name = "blCountryService")
    protected CountryService countries;

    /**
     * @param shipTo the location's address, or one for this order only
     * @throws SubmissionRefused when it is not complete
     */
    void putOn(Order cart, CompanyLocation location, LocationAddress shipTo) {
        FulfillmentGroup group = fulfillmentGroups.getFirstShippableFulfillmentGroup(cart);
        if (group == null) {
            return;
        }
        if (!isSame(group.getAddress(), location, shipTo)) {
            group.setAddress(addresses.saveAddress(copy(location, shipTo)));
        }
        if (group.getFulfillmentOption() == null) {
            group.setFulfillmentOption(standardOption());
        }
    }

    /** @return whether the cart has to be shipped and cannot be, to this address */
    boolean lacksAddress(Order cart, LocationAddress shipTo) {
        return isIncomplete(shipTo) && fulfillmentGroups.getFirstShippableFulfillmentGroup(cart) != null;
    }

    private static boolean isIncomplete(LocationAddress address) {
        return address.getAddress1() == null || address.getCity() == null || address.getCountry() == null;
    }

    private FulfillmentOption standardOption() {
        List<FulfillmentOption> options = fulfillmentOptions.readAllFulfillmentOptions();
        return options.isEmpty() ? null : options.get(0);
    }

    private static boolean isSame(Address address, CompanyLocation location, LocationAddress wanted) {
        return address != null
                && Objects.equals(
                        address.getCompanyName(), location.getCompany().getName())
                && Objects.equals(address.getFirstName(), wanted.getName())
                && Objects.equals(address.getAddressLine1(), wanted.getAddress1())
                && Objects.equals(address.getAddressLine2(), wanted.getAddress2())
                && Objects.equals(address.getCity(), wanted.getCity())
                && Objects.equals(address.getPostalCode(), wanted.getPostalCode())
                && address.getCountry() != null
                && Objects.equals(address.getCountry().getAbbreviation(), wanted.getCountry());
    }

    private Address copy(CompanyLocation location, LocationAddress from) {
        if (isIncomplete(from)) {
            throw new SubmissionRefused(SubmissionRefused.Reason.NO_ADDRESS);
        }
        Address address = addresses.create();
        address.setCompanyName(location.getCompany().getName());
        address.setFirstName(from.getName());
        address.setAddressLine1(from.getAddress1());
        address.setAddressLine2(from.getAddress2());
        address.setCity(from.getCity());
        address.setPostalCode(from.getPostalCode() == null ? "" : from.getPostalCode());
        address.setCountry(countries.findCountryByAbbreviation(from.getCountry()));
        address.setBusiness(true);
        address.setActive(true);
        return address;
    }
}
