package org.b2bleaf.signin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.b2bleaf.secret.rules.KeyedHash;
import org.junit.jupiter.api.Test;

class KnownBrowserTest {
    private static final KeyedHash KEY = new KeyedHash("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    private static final EmailAddress LARS = new EmailAddress("lars@northwind.example");

    private final SecureRandom random = new SecureRandom();

    @Test
    void aBrowserIsKnownForTheAddressThatSignedIn() {
        String cookie = KnownBrowser.issue(KEY, LARS, random);
        assertThat(KnownBrowser.verify(cookie, KEY, LARS)).contains(cookie.substring(0, cookie.indexOf('.')));
        assertThat(cookie).matches("[A-Za-z0-9_.-]+").hasSizeLessThan(200);
    }

    @Test
    void aCookieOfAnotherAddressOrShopIsWorthNothing() {
        String cookie = KnownBrowser.issue(KEY, LARS, random);
        KeyedHash otherShop = new KeyedHash("fedcba9876543210".getBytes(StandardCharsets.US_ASCII));
        assertThat(KnownBrowser.verify(cookie, KEY, new EmailAddress("noor@northwind.example")))
                .isEmpty();
        assertThat(KnownBrowser.verify(cookie, otherShop, LARS)).isEmpty();
        assertThat(KnownBrowser.verify("x" + cookie, KEY, LARS)).isEmpty();
        assertThat(KnownBrowser.verify(null, KEY, LARS)).isEmpty();
    }

    @Property
    void noTextThatSomebodyMakesUpIsAKnownBrowser(@ForAll String cookie) {
        assertThat(KnownBrowser.verify(cookie, KEY, LARS)).isEmpty();
        assertThat(KnownBrowser.verify("id." + cookie, KEY, LARS)).isEmpty();
    }

    @Test
    void tokensAreLongAndNeverRepeat() {
        assertThat(BrowserToken.random(random)).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(BrowserToken.random(random));
        assertThat(BrowserToken.hash("token")).matches("[0-9a-f]{64}").isEqualTo(BrowserToken.hash("token"));
    }
}
