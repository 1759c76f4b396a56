package org.b2bleaf.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.store.Shopper;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.junit.jupiter.api.Test;

class TargetingRulesTest {

    private static final LocationAccess OSLO =
            new LocationAccess(1, "NWC-OSL", "Oslo", 1, "Northwind", Permission.ORDERING_ONLY, "NWC");
    private static final LocationAccess UNNAMED =
            new LocationAccess(2, null, "Corner", 2, "Corner shop", Permission.ORDERING_ONLY);

    private final Customer customer = new CustomerImpl();

    @Test
    void aBuyerHasACompanyAndALocation() {
        TargetingRules.tell(customer, buyer(Optional.of(OSLO)));
        assertThat(customer.getTransientProperties())
                .containsEntry("b2bCustomer", "true")
                .containsEntry("b2bCompany", "NWC")
                .containsEntry("b2bLocation", "NWC-OSL");
    }

    @Test
    void whoLosesTheRightLosesTheTargets() {
        TargetingRules.tell(customer, buyer(Optional.of(OSLO)));
        TargetingRules.tell(customer, Shopper.GUEST);
        assertThat(customer.getTransientProperties()).containsEntry("b2bCustomer", "false");
        assertThat(customer.getTransientProperties().get("b2bCompany")).isNull();
        assertThat(customer.getTransientProperties().get("b2bLocation")).isNull();
    }

    @Test
    void aBuyerMayHaveChosenNoLocationOrOneWithoutAnExternalId() {
        for (Optional<LocationAccess> chosen : List.of(Optional.<LocationAccess>empty(), Optional.of(UNNAMED))) {
            TargetingRules.tell(customer, buyer(chosen));
            assertThat(customer.getTransientProperties()).containsEntry("b2bCustomer", "true");
            assertThat(customer.getTransientProperties().get("b2bCompany")).isNull();
        }
    }

    @Test
    void nothingHappensWithoutACustomer() {
        TargetingRules.tell(null, Shopper.GUEST);
    }

    private static Shopper buyer(Optional<LocationAccess> current) {
        return new Shopper(3L, "lars@northwind.example", "Lars", false, List.of(OSLO, UNNAMED), current);
    }
}
