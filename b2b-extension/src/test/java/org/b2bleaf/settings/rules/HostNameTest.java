package org.b2bleaf.settings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

    @ParameterizedTest
    @CsvSource({
        "account.example.com, account.example.com",
        "ACCOUNT.Example.Com, account.example.com",
        "account.example.com., account.example.com",
        "' account.example.com ', account.example.com",
        "xn--mller-kva.example, xn--mller-kva.example",
        "a-1.b2.example, a-1.b2.example",
    })
    void isAName(String text, String name) {
        assertThat(HostName.parse(text)).contains(new HostName(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "example",
                "127.0.0.1",
                "[::1]",
                "https://account.example.com",
                "account.example.com:8080",
                "account.example.com/",
                "account.example.com@evil.example",
                "account..example.com",
                ".example.com",
                "-a.example.com",
                "a-.example.com",
                "a_b.example.com",
                "account.example.com\r\nX: y",
                "accоunt.example.com"
            })
    void isNone(String text) {
        assertThat(HostName.parse(text)).isEmpty();
    }

    @Test
    void nothingIsNoName() {
        assertThat(HostName.parse(null)).isEmpty();
        assertThat(HostName.parse("a.".repeat(130) + "example")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "account.example.com, www.example.com, example.com",
        "account.example.com, example.com, example.com",
        "a.shop.example.com, b.shop.example.com, shop.example.com",
        "account.fjord.localhost, shop.fjord.localhost, fjord.localhost",
        "account.shop.co.uk, www.shop.co.uk, shop.co.uk",
        "account.example.com, www.example.org, ''",
        "account.example, www.example, ''",
        "account.co.uk, shop.co.uk, ''",
        "account.com.au, shop.com.au, ''",
        "notexample.com, example.com, ''",
    })
    void theDomainThatTwoNamesShare(String one, String other, String domain) {
        HostName first = new HostName(one);
        HostName second = new HostName(other);

        assertThat(first.commonDomain(second)).isEqualTo(Optional.of(domain).filter(it -> !it.isEmpty()));
        assertThat(second.commonDomain(first)).isEqualTo(first.commonDomain(second));
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, true",
        ".example.com, true",
        "Example.COM, true",
        "account.example.com, true",
        "b.account.example.com, false",
        "ample.com, false",
        "example.org, false",
        "'', false",
        ".com, true",
    })
    void aCookieOfADomainComesBack(String domain, boolean back) {
        assertThat(new HostName("account.example.com").isIn(domain)).isEqualTo(back);
    }
}
