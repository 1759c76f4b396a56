package org.b2bleaf.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

class ShopAddressTest {

    private static final String ADMIN = "admin:sol";

    @SliceTest
    void isBroadleafsAsLongAsTheMerchantSetsNone(Slice shop) {
        assertThat(address(shop).of("sign-in")).isEqualTo("https://shop.example/sign-in");
        assertThat(address(shop).of("")).isEqualTo("https://shop.example/");
    }

    @SliceTest
    void isTheMerchants(Slice shop) {
        shop.bean(B2bSettings.class).set(SettingKey.SHOP_ADDRESS, "https://www.fjord.example", ADMIN);

        assertThat(address(shop).of("coffee")).isEqualTo("https://www.fjord.example/coffee");
    }

    @SliceTest
    void theAccountHasAHostOfItsOwn(Slice shop) {
        shop.bean(B2bSettings.class).set(SettingKey.SHOP_ADDRESS, "https://www.fjord.example", ADMIN);
        shop.bean(B2bSettings.class).set(SettingKey.ACCOUNT_HOST, "account.fjord.example", ADMIN);

        assertThat(address(shop).of("sign-in")).isEqualTo("https://account.fjord.example/sign-in");
        assertThat(address(shop).of("account/orders")).isEqualTo("https://account.fjord.example/account/orders");
        assertThat(address(shop).of("coffee")).isEqualTo("https://www.fjord.example/coffee");
    }

    @SliceTest
    void whatWasStoredPastTheSettingsPageClosesNothing(Slice shop) {
        shop.bean(B2bSettings.class).set(SettingKey.SHOP_ADDRESS, "no address", ADMIN);
        shop.bean(B2bSettings.class).set(SettingKey.ACCOUNT_HOST, "https://evil.example/", ADMIN);

        assertThat(address(shop).of("sign-in")).isEqualTo("https://shop.example/sign-in");
    }

    private static ShopAddress address(Slice shop) {
        return shop.bean(ShopAddress.class);
    }
}
