package org.b2bleaf.settings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.b2bleaf.settings.rules.ShopHosts.Asked;
import org.b2bleaf.settings.rules.ShopHosts.Problem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopHostsTest {

    private static final String SHOP = "https://www.example.com/";
    private static final String DOMAIN = "example.com";
    private static final ShopHosts TWO = ShopHosts.of(SHOP, "account.example.com");
    private static final ShopHosts ONE = ShopHosts.of(SHOP, "");

    @ParameterizedTest
    @CsvSource({
        "sign-in, https://account.example.com/sign-in",
        "sign-in/code, https://account.example.com/sign-in/code",
        "account, https://account.example.com/account",
        "account/orders/7, https://account.example.com/account/orders/7",
        "'', https://www.example.com/",
        "coffee, https://www.example.com/coffee",
        "accounts, https://www.example.com/accounts",
        "request-access, https://www.example.com/request-access",
    })
    void addressesOfPages(String path, String address) {
        assertThat(TWO.addressOf(path)).isEqualTo(address);
        assertThat(ONE.addressOf(path)).isEqualTo(SHOP + path);
    }

    @Test
    void thePortAndTheContextOfTheShopHoldForBoth() {
        ShopHosts hosts = ShopHosts.of("http://shop.fjord.localhost:8080/trade", "account.fjord.localhost");

        assertThat(hosts.addressOf("account")).isEqualTo("http://account.fjord.localhost:8080/trade/account");
        assertThat(hosts.redirect(asked("shop.fjord.localhost", "/sign-in", null, true, "fjord.localhost")))
                .contains("http://account.fjord.localhost:8080/trade/sign-in");
        assertThat(hosts.redirect(asked("account.fjord.localhost", "/coffee", null, true, "fjord.localhost")))
                .contains("http://shop.fjord.localhost:8080/trade/coffee");
    }

    @Nested
    class AVisitorOfAPage {

        @ParameterizedTest
        @ValueSource(strings = {"/sign-in", "/sign-in/code", "/account", "/account/", "/account/orders/7", "/sign-out"})
        void goesToTheAccountsHost(String path) {
            assertThat(at("www.example.com", path)).contains("https://account.example.com" + path);
            assertThat(at("WWW.EXAMPLE.COM", path)).contains("https://account.example.com" + path);
            assertThat(at("account.example.com", path)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"/", "/coffee", "/cart", "/checkout", "/accounts", "/sign-inx", "/Account", "/orders"})
        void goesBackToTheShop(String path) {
            assertThat(at("account.example.com", path)).contains("https://www.example.com" + path);
            assertThat(at("www.example.com", path)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/css/b2b/b2b.css",
                    "/js/shop.js",
                    "/img/logo.svg",
                    "/fonts/a.woff2",
                    "/favicon.ico",
                    "/robots.txt",
                    "/request-access",
                    "/b2b/health",
                    "/b2b/refused/forbidden"
                })
        void staysForWhatBothAnswer(String path) {
            assertThat(at("account.example.com", path)).isEmpty();
            assertThat(at("www.example.com", path)).isEmpty();
        }

        @Test
        void keepsTheQuestion() {
            assertThat(TWO.redirect(asked("www.example.com", "/account/orders", "po=A%26B&page=2", true, DOMAIN)))
                    .contains("https://account.example.com/account/orders?po=A%26B&page=2");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "127.0.0.1", "10.0.0.7", "shop-1.internal.example.net", "evil.example", "", "x y"})
    void aNameThatIsNoneOfTheTwoLeadsNowhere(String serverName) {
        assertThat(at(serverName, "/account")).isEmpty();
        assertThat(at(serverName, "/coffee")).isEmpty();
    }

    @Test
    void aFormAndAScriptAreAnsweredWhereTheyArrive() {
        assertThat(TWO.redirect(asked("www.example.com", "/sign-in", null, false, DOMAIN)))
                .isEmpty();
        assertThat(TWO.redirect(asked("account.example.com", "/cart/add", null, false, DOMAIN)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, true",
        ".example.com, true",
        "account.example.com, false",
        "www.example.com, false",
        "'', false"
    })
    void withoutASessionForBothNobodyIsSentAway(String sessionDomain, boolean sent) {
        assertThat(TWO.redirect(asked("www.example.com", "/account", null, true, sessionDomain))
                        .isPresent())
                .isEqualTo(sent);
        assertThat(TWO.redirect(asked("account.example.com", "/", null, true, sessionDomain))
                        .isPresent())
                .isEqualTo(sent);
        assertThat(TWO.redirect(asked("www.example.com", "/account", null, true, null)))
                .isEmpty();
    }

    @Test
    void withoutAHostOfTheirOwnThePagesStay() {
        assertThat(ONE.redirect(asked("www.example.com", "/account", null, true, DOMAIN)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "//evil.example/x", "/\\evil.example", "/@evil.example", "/.evil.example", ""})
    void aPathNeverNamesAnotherHost(String path) {
        String target = at("account.example.com", path).orElseThrow();

        assertThat(target).startsWith("https://www.example.com/");
    }

    @Property
    void aRedirectLeadsToOneOfTheTwoHosts(@ForAll String serverName, @ForAll String path) {
        for (String name : new String[] {serverName, "www.example.com", "account.example.com"}) {
            at(name, path)
                    .ifPresent(target -> assertThat(target).matches("(?s)https://(www|account)\\.example\\.com/.*"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "account.example.com, ",
        "'', ",
        "'  ', ",
        "https://account.example.com, NOT_A_NAME",
        "127.0.0.1, NOT_A_NAME",
        "www.example.com, SAME_AS_SHOP",
        "WWW.example.com., SAME_AS_SHOP",
        "account.example.org, OTHER_DOMAIN",
        "account.evil.com, OTHER_DOMAIN",
    })
    void whatIsWrongWithAHost(String accountHost, Problem problem) {
        assertThat(ShopHosts.problemOf(SHOP, accountHost)).isEqualTo(Optional.ofNullable(problem));
        if (problem != null) {
            assertThat(ShopHosts.of(SHOP, accountHost).account()).isEmpty();
        }
    }

    @Test
    void aShopThatHasNoNameSharesNoDomain() {
        assertThat(ShopHosts.problemOf("http://localhost:8080/", "account.fjord.localhost"))
                .contains(Problem.OTHER_DOMAIN);
        assertThat(ShopHosts.of("http://localhost:8080", "account.fjord.localhost"))
                .isEqualTo(new ShopHosts(URI.create("http://localhost:8080/"), Optional.empty()));
    }

    private static Optional<String> at(String serverName, String path) {
        return TWO.redirect(asked(serverName, path, null, true, DOMAIN));
    }

    private static Asked asked(String serverName, String path, String query, boolean loadsPage, String sessionDomain) {
        return new Asked(serverName, path, query, loadsPage, sessionDomain);
    }
}
