package org.b2bleaf.brand;

import static org.assertj.core.api.Assertions.assertThat;

import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.store.StoreAccess;
import org.b2bleaf.store.rules.GateDecision;
import org.b2bleaf.store.rules.GateRequest;
import org.b2bleaf.store.rules.Visitor;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

class BrandingTest {

    private static final String ADMIN = "admin:sol";

    @SliceTest
    void nothingIsSetAtFirst(Slice shop) {
        Branding branding = shop.bean(Branding.class);

        assertThat(branding.logo()).isEmpty();
        assertThat(branding.colour()).isEmpty();
        assertThat(branding.privacyPolicy()).isEmpty();
    }

    @SliceTest
    void whatTheMerchantSetsIsThere(Slice shop) {
        set(shop, SettingKey.BRAND_LOGO, "/cmsstatic/logo.png");
        set(shop, SettingKey.BRAND_COLOUR, "#1F5C50");
        set(shop, SettingKey.PRIVACY_POLICY_URL, "https://shop.example/privacy");
        Branding branding = shop.bean(Branding.class);

        assertThat(branding.logo()).contains("/cmsstatic/logo.png");
        assertThat(branding.colour()).get().hasToString("#1f5c50");
        assertThat(branding.privacyPolicy()).contains("https://shop.example/privacy");
    }

    @SliceTest
    void whatWasStoredPastTheSettingsPageIsNeverPutOnAPage(Slice shop) {
        set(shop, SettingKey.BRAND_LOGO, "javascript:alert(1)");
        set(shop, SettingKey.BRAND_COLOUR, "#000;background:url(//evil.example)");
        set(shop, SettingKey.PRIVACY_POLICY_URL, "javascript:alert(1)");
        Branding branding = shop.bean(Branding.class);

        assertThat(branding.logo()).isEmpty();
        assertThat(branding.colour()).isEmpty();
        assertThat(branding.privacyPolicy()).isEmpty();
    }

    @SliceTest
    void aColourThatCannotBeReadIsPassedOver(Slice shop) {
        set(shop, SettingKey.BRAND_COLOUR, "#ffee00");

        assertThat(shop.bean(Branding.class).colour()).isEmpty();
    }

    @SliceTest
    void theLogoShowsAtTheDoorOfAClosedShop(Slice shop) {
        set(shop, SettingKey.STORE_ACCESS_RESTRICTED, "true");
        set(shop, SettingKey.STORE_ACCESS_ALLOWED_PATHS, "/landing/**");
        set(shop, SettingKey.BRAND_LOGO, "/cmsstatic/logo.png?v=2");

        assertThat(asGuest(shop, "/cmsstatic/logo.png")).isEqualTo(GateDecision.OPEN);
        assertThat(asGuest(shop, "/cmsstatic/prices.pdf")).isEqualTo(GateDecision.SIGN_IN);
        assertThat(asGuest(shop, "/landing/x")).isEqualTo(GateDecision.OPEN);
    }

    @SliceTest
    void aLogoOpensNothingElse(Slice shop) {
        set(shop, SettingKey.STORE_ACCESS_RESTRICTED, "true");
        set(shop, SettingKey.BRAND_LOGO, "/**");

        assertThat(asGuest(shop, "/coffee")).isEqualTo(GateDecision.SIGN_IN);
        set(shop, SettingKey.BRAND_LOGO, "/img/x.png,/coffee");
        assertThat(asGuest(shop, "/coffee")).isEqualTo(GateDecision.SIGN_IN);
        set(shop, SettingKey.BRAND_LOGO, "https://cdn.example/coffee");
        assertThat(asGuest(shop, "/coffee")).isEqualTo(GateDecision.SIGN_IN);
    }

    @SliceTest
    void theCheckoutIsForThoseWhoSignedInWhenTheMerchantWants(Slice shop) {
        assertThat(asGuest(shop, "/checkout")).isEqualTo(GateDecision.OPEN);
        set(shop, SettingKey.SIGN_IN_REQUIRED_BEFORE_CHECKOUT, "true");
        assertThat(asGuest(shop, "/checkout")).isEqualTo(GateDecision.SIGN_IN);
        assertThat(asGuest(shop, "/cart")).isEqualTo(GateDecision.OPEN);
    }

    private static GateDecision asGuest(Slice shop, String path) {
        return shop.bean(StoreAccess.class)
                .decide(new GateRequest("GET", path, false, Visitor.GUEST))
                .decision();
    }

    private static void set(Slice shop, String key, String value) {
        shop.bean(B2bSettings.class).set(key, value, ADMIN);
    }
}
