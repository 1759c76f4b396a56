package org.b2bleaf.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.company.rules.TypedAddress.Field;
import org.b2bleaf.company.rules.TypedAddress.Problem;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.profile.core.domain.Customer;

class LocationAddressesTest {

    private static final LocationAddress QUAY =
            new LocationAddress("Goods in", "Stranden 21", null, "Oslo", "0250", "NO");
    private static final LocationAddress OFFICE = new LocationAddress(null, "Torget 1", null, "Bergen", null, "NO");

    @SliceTest
    void anAdminOfTheLocationEditsItsAddresses(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        Customer ingrid = member(shop, "ingrid@northwind.example", oslo, Permission.LOCATION_ADMIN);
        LocationAddresses addresses = shop.bean(LocationAddresses.class);

        addresses.edit(ingrid.getId(), oslo.getId(), stored(shop, oslo).getVersion(), QUAY, OFFICE);

        assertThat(stored(shop, oslo).getShippingAddress()).isEqualTo(QUAY);
        assertThat(stored(shop, oslo).getBillingAddress()).isEqualTo(OFFICE);

        addresses.edit(ingrid.getId(), oslo.getId(), stored(shop, oslo).getVersion(), OFFICE, null);

        assertThat(stored(shop, oslo).isBillingSameAsShipping()).isTrue();
        assertThat(stored(shop, oslo).getBillingAddress()).isEqualTo(OFFICE);
    }

    @SliceTest
    void nobodyElseDoes(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        CompanyLocation bergen = shop.location("Bergen");
        Customer lars = member(shop, "lars@northwind.example", oslo, Permission.ORDERING_ONLY);
        Customer admin = member(shop, "admin@northwind.example", bergen, Permission.LOCATION_ADMIN);
        Customer dana = shop.customer("dana@shopper.example");
        Customer former = member(shop, "former@northwind.example", oslo, Permission.LOCATION_ADMIN);
        shop.bean(PermissionService.class).revoke(oslo.getId(), former.getId(), Actor.SYSTEM);
        int version = stored(shop, oslo).getVersion();

        for (Customer customer : new Customer[] {lars, admin, dana, former}) {
            assertThatThrownBy(() -> shop.bean(LocationAddresses.class)
                            .edit(customer.getId(), oslo.getId(), version, QUAY, null))
                    .as(customer.getEmailAddress())
                    .isInstanceOf(NotAllowed.class);
        }
        shop.bean(CompanyService.class).archiveLocation(bergen.getId(), Actor.SYSTEM);
        assertThatThrownBy(() -> shop.bean(LocationAddresses.class)
                        .edit(
                                admin.getId(),
                                bergen.getId(),
                                stored(shop, bergen).getVersion(),
                                QUAY,
                                null))
                .as("archived")
                .isInstanceOf(NotAllowed.class);
        assertThat(stored(shop, oslo).getShippingAddress()).isNotEqualTo(QUAY);
    }

    @SliceTest
    void whatIsWrongIsRefusedAndWhatSomebodyElseHasChangedTooIsKept(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        Customer ingrid = member(shop, "ingrid@northwind.example", oslo, Permission.LOCATION_ADMIN);
        LocationAddresses addresses = shop.bean(LocationAddresses.class);
        int version = stored(shop, oslo).getVersion();
        LocationAddress incomplete = new LocationAddress("a\nb", "Stranden 21", null, null, "0250", "Norway");

        assertThatThrownBy(() -> addresses.edit(ingrid.getId(), oslo.getId(), version, QUAY, incomplete))
                .isInstanceOfSatisfying(AddressRefused.class, refused -> {
                    assertThat(refused.shipping()).isEmpty();
                    assertThat(refused.billing())
                            .isEqualTo(Map.of(
                                    Field.NAME, Problem.NOT_PRINTABLE,
                                    Field.CITY, Problem.MISSING,
                                    Field.COUNTRY, Problem.NOT_A_COUNTRY));
                });
        addresses.edit(ingrid.getId(), oslo.getId(), version, QUAY, null);
        assertThatThrownBy(() -> addresses.edit(ingrid.getId(), oslo.getId(), version, OFFICE, null))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(stored(shop, oslo).getShippingAddress()).isEqualTo(QUAY);
    }

    @SliceTest
    void colleaguesAreListedAdminsFirst(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        member(shop, "lars@northwind.example", oslo, Permission.ORDERING_ONLY);
        member(shop, "ingrid@northwind.example", oslo, Permission.LOCATION_ADMIN);
        member(shop, "anna@northwind.example", shop.location("Bergen"), Permission.LOCATION_ADMIN);

        assertThat(shop.bean(PermissionService.class).membersOf(oslo.getId()))
                .containsExactly(
                        new LocationMember("ingrid Example", "ingrid@northwind.example", Permission.LOCATION_ADMIN),
                        new LocationMember("lars Example", "lars@northwind.example", Permission.ORDERING_ONLY));
    }

    private static CompanyLocation stored(Slice shop, CompanyLocation location) {
        return shop.bean(CompanyService.class).findLocationById(location.getId());
    }

    private static Customer member(Slice shop, String email, CompanyLocation location, Permission permission) {
        Customer customer = shop.customer(email);
        shop.bean(PermissionService.class).grant(location.getId(), customer.getId(), permission, Actor.SYSTEM);
        return customer;
    }
}
