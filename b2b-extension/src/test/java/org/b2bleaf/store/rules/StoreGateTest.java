package org.b2bleaf.store.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.store.rules.GateDecision.FORBIDDEN;
import static org.b2bleaf.store.rules.GateDecision.OPEN;
import static org.b2bleaf.store.rules.GateDecision.SIGN_IN;
import static org.b2bleaf.store.rules.GateDecision.UNAUTHORIZED;
import static org.b2bleaf.store.rules.Visitor.B2B;
import static org.b2bleaf.store.rules.Visitor.D2C;
import static org.b2bleaf.store.rules.Visitor.GUEST;
import static org.b2bleaf.store.rules.Visitor.UNCONFIRMED;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreGateTest {
    private static final GateSettings RESTRICTED = GateSettings.of(true, "/demo/**, /blog/*", "");
    private static final GateSettings PARTS = GateSettings.of(false, "/wholesale/faq", "/wholesale/**, /prices");

    @Nested
    class InARestrictedShop {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/sign-in",
                    "/sign-in/code",
                    "/sign-in;jsessionid=0A1B2C.node1",
                    "/sign-out",
                    "/sign-out/everywhere",
                    "/request-access",
                    "/privacy",
                    "/b2b/health",
                    "/css/site.css",
                    "/css/b2b/a%20b.css",
                    "/js/app.min.js",
                    "/img/logo.svg",
                    "/img/%C3%A5.png",
                    "/fonts/x.woff2",
                    "/favicon.ico",
                    "/demo/mailbox",
                    "/demo",
                    "/blog/post"
                })
        void theListedPagesAreOpenToEverybody(String path) {
            for (Visitor visitor : Visitor.values()) {
                assertThat(get(path, visitor, RESTRICTED)).isEqualTo(OPEN);
                assertThat(request("POST", path, false, visitor, RESTRICTED)).isEqualTo(OPEN);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/",
                    "",
                    "/coffee",
                    "/search",
                    "/sitemap.xml",
                    "/robots.txt",
                    "/api/catalog",
                    "/cart",
                    "/checkout",
                    "/register",
                    "/login",
                    "/account",
                    "/account/orders/1",
                    "/blog",
                    "/blog/a/b",
                    "/cssx",
                    "/sign-inx",
                    "/sign-in.html",
                    "/request-access/x",
                    "/b2b",
                    "/b2b/healthx",
                    "/CSS/site.css",
                    "/Sign-In",
                    "/hot/../css/x",
                    "sign-in",
                    "http://evil.example/sign-in"
                })
        void everythingElseIsClosed(String path) {
            assertThat(get(path, GUEST, RESTRICTED)).isEqualTo(SIGN_IN);
            assertThat(request("HEAD", path, false, GUEST, RESTRICTED)).isEqualTo(SIGN_IN);
            assertThat(get(path, D2C, RESTRICTED)).isEqualTo(FORBIDDEN);
            assertThat(get(path, B2B, RESTRICTED)).isEqualTo(OPEN);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/css/../coffee",
                    "/css/..",
                    "/css/./coffee",
                    "/css/%2e%2e/coffee",
                    "/css/%2E%2E/coffee",
                    "/css/.%2e/coffee",
                    "/css/%252e%252e/coffee",
                    "/css%2f..%2fcoffee",
                    "/css%2Fcoffee",
                    "/css/..;/coffee",
                    "/css;/../coffee",
                    "/css/..;x=1/coffee",
                    "/coffee;/css/x",
                    "/sign-in;x=1",
                    "/sign-in;jsessionid=1/../coffee",
                    "/sign-in;jsessionid=1;x",
                    "/css/\\..\\coffee",
                    "/css/%5c..%5ccoffee",
                    "//css/x",
                    "/css//x",
                    "//evil.example/css/x",
                    "/css/x.",
                    "/css./x",
                    "/css/...",
                    "/css/%00",
                    "/css/%0d%0aSet-Cookie:x",
                    "/css/\u0000",
                    "/css/%",
                    "/css/%2",
                    "/css/%zz",
                    "/css/%c0%ae%c0%ae/coffee",
                    "/css/%ff",
                    "/css/%3b",
                    "/css/%25"
                })
        void aPathThatCouldBeReadInTwoWaysIsClosed(String path) {
            assertThat(get(path, GUEST, RESTRICTED)).isEqualTo(SIGN_IN);
            assertThat(get(path, D2C, RESTRICTED)).isEqualTo(FORBIDDEN);
        }

        @ParameterizedTest
        @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", "FOO"})
        void aProgramOrFormIsToldToSignInWithoutARedirect(String method) {
            assertThat(request(method, "/cart/add", false, GUEST, RESTRICTED)).isEqualTo(UNAUTHORIZED);
            assertThat(request("GET", "/cart", true, GUEST, RESTRICTED)).isEqualTo(UNAUTHORIZED);
            assertThat(request(method, "/cart/add", false, D2C, RESTRICTED)).isEqualTo(FORBIDDEN);
            assertThat(request("GET", "/cart", true, D2C, RESTRICTED)).isEqualTo(FORBIDDEN);
        }

        @Test
        void theAllowListDoesNotOpenTheRestrictedPaths() {
            GateSettings both = GateSettings.of(true, "/blog/**", "/blog/trade/**, /css/**");
            assertThat(get("/blog/post", GUEST, both)).isEqualTo(OPEN);
            assertThat(get("/blog/trade/prices", GUEST, both)).isEqualTo(SIGN_IN);
            assertThat(get("/css/x", GUEST, both)).as("assets stay open").isEqualTo(OPEN);
        }

        @Property
        void aGuestGetsInNowhereElse(@ForAll String path) {
            if (!path.contains("demo") && !path.contains("blog")) {
                assertThat(get("/x" + path, GUEST, RESTRICTED)).isEqualTo(SIGN_IN);
                assertThat(get("/css/../" + path, GUEST, RESTRICTED)).isEqualTo(SIGN_IN);
            }
        }
    }

    @Nested
    class InAnOpenShop {

        @ParameterizedTest
        @ValueSource(strings = {"/", "/coffee", "/cart", "/checkout", "/a//b", "/x;y", "/accounts", "/%zz"})
        void everybodyMayEnter(String path) {
            for (Visitor visitor : new Visitor[] {GUEST, D2C, B2B}) {
                assertThat(get(path, visitor, GateSettings.OPEN_SHOP)).isEqualTo(OPEN);
            }
        }

        @ParameterizedTest
        @CsvSource({
            "/,                 OPEN",
            "/coffee,           OPEN",
            "/cart,             OPEN",
            "/sign-in,          OPEN",
            "/account,          SIGN_IN",
            "/Account/orders,   SIGN_IN",
            "/checkout,         SIGN_IN",
            "/checkout/,        SIGN_IN",
            "/CHECKOUT/submit,  SIGN_IN",
            "/check%6fut,       SIGN_IN"
        })
        void whoHasYetToConfirmByACodeLooksAtWhatGuestsMayAndBuysNothing(String path, GateDecision expected) {
            assertThat(get(path, UNCONFIRMED, GateSettings.OPEN_SHOP)).isEqualTo(expected);
            assertThat(request("POST", path, false, UNCONFIRMED, GateSettings.OPEN_SHOP))
                    .isEqualTo(expected == SIGN_IN ? UNAUTHORIZED : OPEN);
        }

        @Test
        void whoHasYetToConfirmByACodeIsAskedInARestrictedShopToo() {
            assertThat(get("/coffee", UNCONFIRMED, RESTRICTED)).isEqualTo(SIGN_IN);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/account",
                    "/account/",
                    "/account/orders",
                    "/Account/Orders",
                    "/account.html",
                    "/acc%6funt",
                    "/account;jsessionid=1"
                })
        void theAccountNeedsASignIn(String path) {
            assertThat(get(path, GUEST, GateSettings.OPEN_SHOP)).isEqualTo(SIGN_IN);
            assertThat(request("POST", path, false, GUEST, GateSettings.OPEN_SHOP))
                    .isEqualTo(UNAUTHORIZED);
            assertThat(request("GET", path, true, GUEST, GateSettings.OPEN_SHOP))
                    .isEqualTo(UNAUTHORIZED);
            assertThat(get(path, D2C, GateSettings.OPEN_SHOP)).isEqualTo(OPEN);
            assertThat(get(path, B2B, GateSettings.OPEN_SHOP)).isEqualTo(OPEN);
        }
    }

    @Nested
    class WhenPartsAreRestricted {

        @ParameterizedTest
        @CsvSource({
            "/wholesale",
            "/wholesale/",
            "/wholesale/faq",
            "/wholesale/a/b",
            "/Wholesale/a",
            "/wholesale.html",
            "/prices",
            "/prices/",
            "/PRICES",
            "/prices.json",
            "/%70rices",
            "/pri%63es",
            "/prices;x",
            "//prices",
            "/x/../prices",
            "/x//y",
            "/prices."
        })
        void thosePartsAndSuspiciousPathsAreClosed(String path) {
            assertThat(get(path, GUEST, PARTS)).isEqualTo(SIGN_IN);
            assertThat(get(path, D2C, PARTS)).isEqualTo(FORBIDDEN);
            assertThat(get(path, B2B, PARTS)).isEqualTo(OPEN);
        }

        @ParameterizedTest
        @EnumSource(Visitor.class)
        void theRestStaysOpen(Visitor visitor) {
            assertThat(get("/", visitor, PARTS)).isEqualTo(OPEN);
            assertThat(get("/prices-of-last-year", visitor, PARTS)).isEqualTo(OPEN);
            assertThat(get("/shop/wholesale", visitor, PARTS)).isEqualTo(OPEN);
        }
    }

    private static GateDecision get(String path, Visitor visitor, GateSettings settings) {
        return request("GET", path, false, visitor, settings);
    }

    private static GateDecision request(
            String method, String path, boolean byScript, Visitor visitor, GateSettings settings) {
        return StoreGate.decide(new GateRequest(method, path, byScript, visitor), settings);
    }
}
