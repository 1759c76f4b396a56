package org.b2bleaf.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.security.SecureRandom;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.junit.jupiter.api.Test;

class ShopKeyTest {

    @Test
    void aShopInProductionDoesNotStartWithoutAKey() {
        assertThatIllegalStateException()
                .isThrownBy(() -> shopKey("", true))
                .withMessageStartingWith("b2b.signIn.key is missing")
                .withMessageNotContaining("\n");
    }

    @Test
    void aShortKeyIsRefusedAndNotShown() {
        assertThatIllegalStateException()
                .isThrownBy(() -> shopKey("hunter2", false))
                .withMessageStartingWith("b2b.signIn.key is too short")
                .withMessageNotContaining("hunter2");
    }

    @Test
    void elsewhereAKeyIsMadeUpOncePerStart() {
        String hash = shopKey("", false).hash().hex("x");
        assertThat(shopKey("", false).hash().hex("x")).isEqualTo(hash);
        assertThat(shopKey("0123456789abcdef0123456789abcdef", false).hash().hex("x"))
                .isNotEqualTo(hash);
    }

    @Test
    void nodesWithTheSameKeyOpenEachOthersText() {
        String key = "0123456789abcdef0123456789abcdef";
        String sealed = shopKey(key, true).sealer().seal("text", "use");
        assertThat(shopKey(key, true).sealer().open(sealed, "use")).isEqualTo("text");
    }

    private static ShopKey shopKey(String key, boolean production) {
        ShopKey shopKey = new ShopKey();
        shopKey.settings = mock(B2bSettings.class);
        when(shopKey.settings.text(SettingKey.SIGN_IN_KEY)).thenReturn(key);
        when(shopKey.settings.isOn(SettingKey.PRODUCTION)).thenReturn(production);
        shopKey.random = new SecureRandom();
        shopKey.read();
        return shopKey;
    }
}
