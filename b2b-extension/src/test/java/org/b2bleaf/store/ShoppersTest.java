package org.b2bleaf.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.signin.AccountSecurity;
import org.b2bleaf.store.rules.Visitor;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.junit.jupiter.api.BeforeEach;

/** What a change by the merchant does to a session that is open already, at its next request. */
class ShoppersTest {

    private Slice shop;
    private Shoppers shoppers;
    private Customer lars;
    private CompanyLocation oslo;
    private Instant opened;

    @BeforeEach
    void larsIsSignedIn(Slice slice) {
        shop = slice;
        shoppers = slice.bean(Shoppers.class);
        lars = shop.customer("lars-" + UUID.randomUUID() + "@northwind.example");
        oslo = shop.location("Oslo " + UUID.randomUUID());
        grant(oslo);
        shop.bean(AccountSecurity.class).trust(lars.getId());
        opened = shop.clock().instant();
        shop.clock().advance(Duration.ofMinutes(1));
    }

    @SliceTest
    void aSessionByCodeCarriesTheRightsOfThisMoment() {
        Shopper shopper = byCode().orElseThrow();
        assertThat(shopper.isB2b()).isTrue();
        assertThat(shopper.visitor()).isEqualTo(Visitor.B2B);
        assertThat(shopper.currentLocation()).isPresent();
    }

    @SliceTest
    void aSessionByPasswordCarriesNoneAndIsAskedForACode() {
        Shopper shopper = byPassword().orElseThrow();
        assertThat(shopper.isB2b()).isFalse();
        assertThat(shopper.codeNeeded()).isTrue();
        assertThat(shopper.visitor()).isEqualTo(Visitor.UNCONFIRMED);
        assertThat(shopper.currentLocation()).isEmpty();
    }

    @SliceTest
    void aRevokedPermissionIsGone() {
        shop.bean(PermissionService.class).revoke(oslo.getId(), lars.getId(), Actor.SYSTEM);
        assertThat(byCode()).get().extracting(Shopper::visitor).isEqualTo(Visitor.D2C);
    }

    @SliceTest
    void anArchivedCompanyCountsForNothing() {
        shop.bean(CompanyService.class).archive(oslo.getCompany().getId(), Actor.SYSTEM);
        assertThat(byCode()).get().extracting(Shopper::isB2b).isEqualTo(false);
    }

    @SliceTest
    void anArchivedLocationCountsForNothing() {
        shop.bean(CompanyService.class).archiveLocation(oslo.getId(), Actor.SYSTEM);
        assertThat(byCode()).get().extracting(Shopper::isB2b).isEqualTo(false);
    }

    @SliceTest
    void aNewPermissionCountsAtOnceInASessionByCode() {
        CompanyLocation bergen = shop.location("Bergen " + UUID.randomUUID());
        grant(bergen);
        assertThat(byCode().orElseThrow().locations()).hasSize(2);
        assertThat(byCode().orElseThrow().currentLocation())
                .as("has to be chosen")
                .isEmpty();
    }

    @SliceTest
    void aDeactivatedCustomersSessionIsOver() {
        update("update CustomerImpl c set c.deactivated = true where c.id = :id");
        assertThat(byCode()).isEmpty();
        assertThat(byPassword()).isEmpty();
    }

    @SliceTest
    void aCustomerWhoIsNoLongerThereHasNoSession() {
        Customer nobody = shop.customer("gone-" + UUID.randomUUID() + "@x.example");
        nobody.setId(-17L);
        assertThat(shoppers.recognise(nobody, new SessionStart(true, opened), null))
                .isEmpty();
    }

    @SliceTest
    void signingOutEverywhereEndsWhatWasOpenedBefore() {
        shop.bean(AccountSecurity.class).signOutEverywhere(lars.getId(), Actor.SYSTEM);
        assertThat(byCode()).isEmpty();
        assertThat(byPassword()).isEmpty();
        assertThat(shoppers.recognise(lars, new SessionStart(true, shop.clock().instant()), null))
                .as("opened in the same millisecond")
                .isEmpty();
        shop.clock().advance(Duration.ofMillis(1));
        assertThat(shoppers.recognise(lars, new SessionStart(true, shop.clock().instant()), null))
                .isPresent();
    }

    /** A stranger has registered the address; its owner signed in by code before there was a permission. */
    @SliceTest
    void theFirstPermissionOfAnOpenSessionSecuresTheAccount() {
        Customer noor = shop.inTransaction(() -> {
            Customer customer = shop.em().merge(shop.customer("noor-" + UUID.randomUUID() + "@northwind.example"));
            customer.setPassword("known to a stranger");
            return customer;
        });
        SessionStart code = new SessionStart(true, opened);
        SessionStart password = new SessionStart(false, opened);
        assertThat(shoppers.recognise(noor, password, null)).isPresent();
        shop.bean(PermissionService.class).grant(oslo.getId(), noor.getId(), Permission.ORDERING_ONLY, Actor.SYSTEM);

        assertThat(shoppers.recognise(noor, code, null))
                .get()
                .extracting(Shopper::isB2b)
                .isEqualTo(true);
        assertThat(shoppers.recognise(noor, password, null)).isEmpty();
        assertThat(shoppers.recognise(noor, code, null)).isPresent();
    }

    @SliceTest
    void aRequestTakesOneStatement() {
        byCode();
        assertThat(shop.statementsOf(this::byCode)).isEqualTo(1);
        assertThat(shop.statementsOf(this::byPassword)).isEqualTo(1);
    }

    private Optional<Shopper> byCode() {
        return shoppers.recognise(lars, new SessionStart(true, opened), null);
    }

    private Optional<Shopper> byPassword() {
        return shoppers.recognise(lars, new SessionStart(false, opened), null);
    }

    private void grant(CompanyLocation location) {
        shop.bean(PermissionService.class)
                .grant(location.getId(), lars.getId(), Permission.ORDERING_ONLY, Actor.SYSTEM);
    }

    private void update(String jpql) {
        shop.inTransaction(() ->
                shop.em().createQuery(jpql).setParameter("id", lars.getId()).executeUpdate());
    }
}
