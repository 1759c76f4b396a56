package org.b2bleaf.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.b2bleaf.audit.Actor;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.AccountSecurity;
import org.b2bleaf.store.rules.GateRequest;
import org.b2bleaf.store.rules.Visitor;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.junit.jupiter.api.AfterEach;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class StoreAccessTest {

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
        BroadleafRequestContext.setBroadleafRequestContext(null);
    }

    private static void newRequest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext());
    }

    @SliceTest
    void gateAndCurrentLocationTakeOneStatementBesidesTheSettings(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        Customer lars = shop.customer("lars@northwind.example");
        shop.bean(PermissionService.class).grant(oslo.getId(), lars.getId(), Permission.ORDERING_ONLY, Actor.SYSTEM);
        shop.bean(AccountSecurity.class).trust(lars.getId());
        SessionStart start = new SessionStart(true, shop.clock().instant());
        set(shop, SettingKey.STORE_ACCESS_RESTRICTED, "true");
        newRequest();
        shop.bean(B2bSettings.class).text(SettingKey.SHOP_NAME);

        assertThat(shop.statementsOf(() -> {
                    Shopper shopper = shop.bean(Shoppers.class)
                            .recognise(lars, start, null)
                            .orElseThrow();
                    assertThat(shopper.currentLocation()).isPresent();
                    assertThat(decide(shop, "/coffee", shopper.visitor())).isTrue();
                    assertThat(shop.bean(StoreAccess.class).shows("/coffee", shopper.visitor()))
                            .isTrue();
                    return null;
                }))
                .isEqualTo(1);
        newRequest();
        assertThat(shop.statementsOf(() -> {
                    assertThat(decide(shop, "/coffee", Visitor.GUEST)).isFalse();
                    assertThat(decide(shop, "/sign-in", Visitor.GUEST)).isTrue();
                    return null;
                }))
                .as("the settings")
                .isEqualTo(1);
    }

    @SliceTest
    void aSettingWorksOnTheNextRequest(Slice shop) {
        newRequest();
        assertThat(decide(shop, "/coffee", Visitor.GUEST)).isTrue();
        set(shop, SettingKey.STORE_ACCESS_RESTRICTED_PATHS, "/coffee/**");
        newRequest();
        assertThat(decide(shop, "/coffee/espresso", Visitor.GUEST)).isFalse();
        set(shop, SettingKey.STORE_ACCESS_CALLBACK_PATHS, "/coffee/*/notify");
        newRequest();
        assertThat(decide(shop, "/coffee/x/notify", Visitor.GUEST)).isTrue();
        assertThat(decide(shop, "/coffee/espresso", Visitor.GUEST)).isFalse();
        set(shop, SettingKey.STORE_ACCESS_ASSET_PATHS, "/coffee/*.svg");
        set(shop, SettingKey.PRIVACY_POLICY_URL, "/coffee/privacy");
        newRequest();
        assertThat(decide(shop, "/coffee/a.svg", Visitor.GUEST)).isTrue();
        assertThat(decide(shop, "/coffee/privacy", Visitor.GUEST)).isTrue();
    }

    @SliceTest
    void anOpenSessionIsJudgedAnewOnEachRequest(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        Customer felix = shop.customer("felix@shopper.example");
        set(shop, SettingKey.STORE_ACCESS_RESTRICTED, "true");
        PermissionService permissions = shop.bean(PermissionService.class);
        shop.bean(AccountSecurity.class).trust(felix.getId());

        assertThat(enters(shop, felix, true)).as("a D2C customer").isFalse();
        permissions.grant(oslo.getId(), felix.getId(), Permission.ORDERING_ONLY, Actor.SYSTEM);
        assertThat(enters(shop, felix, true)).as("granted while open").isTrue();
        assertThat(enters(shop, felix, false))
                .as("granted while open, signed in by password")
                .isFalse();
        permissions.revoke(oslo.getId(), felix.getId(), Actor.SYSTEM);
        assertThat(enters(shop, felix, true)).as("revoked while open").isFalse();
        permissions.grant(oslo.getId(), felix.getId(), Permission.ORDERING_ONLY, Actor.SYSTEM);
        shop.inTransaction(() -> shop.em()
                .createQuery("update CustomerImpl c set c.deactivated = true where c.id = :id")
                .setParameter("id", felix.getId())
                .executeUpdate());
        assertThat(enters(shop, felix, true)).as("deactivated while open").isFalse();
    }

    private static boolean enters(Slice shop, Customer customer, boolean byCode) {
        newRequest();
        SessionStart start = new SessionStart(byCode, shop.clock().instant());
        Visitor visitor = shop.bean(Shoppers.class)
                .recognise(customer, start, null)
                .map(Shopper::visitor)
                .orElse(Visitor.GUEST);
        return decide(shop, "/coffee", visitor);
    }

    private static boolean decide(Slice shop, String path, Visitor visitor) {
        return shop.bean(StoreAccess.class)
                .decide(new GateRequest("GET", path, false, visitor))
                .isOpen();
    }

    private static void set(Slice shop, String key, String value) {
        shop.bean(B2bSettings.class).set(key, value, Actor.SYSTEM);
    }
}
