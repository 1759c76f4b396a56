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
                    "/account;jsessionid=1",
                    "/account;x=1",
                    "/account;x=1/orders",
                    "//account//orders",
                    "/acc%C3%B3unt"
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
            "/prices.a.b.json",
            "/prices.json/",
            "/prices+",
            "/prices%20",
            "/prices/%20",
            "/%20prices",
            "/pri%CC%81ces",
            "/pr%C3%ADces",
            "/pr%C4%B1ces",
            "/%EF%BD%90rices",
            "/pr%C2%ADices",
            "/pr%E2%80%8Bices",
            "/prices%C2%A0",
            "/WHOLESALE/%C3%A5",
            "/wholesale+/x",
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
            assertThat(get("/prices-list+x", visitor, PARTS)).isEqualTo(OPEN);
            assertThat(get("/kj%C3%B8kken", visitor, PARTS)).isEqualTo(OPEN);
            assertThat(get("/c++", visitor, PARTS)).isEqualTo(OPEN);
        }
    }

    @Nested
    class WithASignInBeforeTheCheckout {
        private final GateSettings required = GateSettings.OPEN_SHOP.withSignInBeforeCheckout(true);

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/checkout",
                    "/checkout/",
                    "/checkout/submit",
                    "/checkout/confirmation/1",
                    "/Checkout",
                    "/CHECKOUT/Submit",
                    "/checkout.html",
                    "/check%6Fut",
                    "/checkout;jsessionid=1",
                    "//checkout",
                    "/./checkout",
                    "/x/../checkout/submit",
                    "/checkout;x=1/submit",
                    "/%2e/checkout"
                })
        void aGuestSignsInFirst(String path) {
            assertThat(get(path, GUEST, required)).isEqualTo(SIGN_IN);
            assertThat(request("POST", path, false, GUEST, required)).isEqualTo(UNAUTHORIZED);
            assertThat(request("GET", path, true, GUEST, required)).isEqualTo(UNAUTHORIZED);
            assertThat(get(path, D2C, required)).isEqualTo(OPEN);
            assertThat(get(path, B2B, required)).isEqualTo(OPEN);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"/", "/cart", "/cart/add", "/checkouts", "/coffee/checkout", "/sign-in", "/sign-in/code"})
        void theRestIsOpen(String path) {
            for (Visitor visitor : Visitor.values()) {
                assertThat(get(path, visitor, required)).isEqualTo(OPEN);
            }
        }

        @Test
        void aClosedShopStaysClosed() {
            GateSettings both = RESTRICTED.withSignInBeforeCheckout(true);
            assertThat(get("/checkout", GUEST, both)).isEqualTo(SIGN_IN);
            assertThat(get("/checkout", D2C, both)).isEqualTo(FORBIDDEN);
            assertThat(get("/coffee", GUEST, both)).isEqualTo(SIGN_IN);
        }

        @Test
        void withoutItTheCheckoutIsForEverybody() {
            assertThat(get("/checkout", GUEST, required.withSignInBeforeCheckout(false)))
                    .isEqualTo(OPEN);
        }
    }

    private static GateDecision get(String path, Visitor visitor, GateSettings settings) {
        return request("GET", path, false, visitor, settings);
    }

    private static GateDecision request(
            String method, String path, boolean byScript, Visitor visitor, GateSettings settings) {
        return StoreGate.decide(new GateRequest(method, path, byScript, visitor), settings)
                .decision();
    }

    @Nested
    class ThePathsOfTheHostsDeveloper {

        private final GateSettings settings = GateSettings.of(true, "", "/media/**, /gateway/**, /legal/**")
                .with("/media/**", "/gateway/*/callback", "/legal/privacy?lang=en#top");

        @ParameterizedTest
        @ValueSource(strings = {"/media/x.css", "/gateway/stripe/callback", "/legal/privacy", "/privacy", "/sign-in"})
        void areOpenWhateverTheMerchantRestricts(String path) {
            assertThat(get(path, GUEST, settings)).isEqualTo(OPEN);
            assertThat(request("POST", path, true, D2C, settings)).isEqualTo(OPEN);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/css/x.css",
                    "/gateway/callback",
                    "/gateway/a/b/callback",
                    "/gateway/stripe/callback/x",
                    "/legal/privacy/x",
                    "/legal/privacy.html",
                    "/legal/imprint",
                    "/Legal/Privacy"
                })
        void areExact(String path) {
            assertThat(get(path, GUEST, settings)).isEqualTo(SIGN_IN);
            assertThat(get(path, D2C, settings)).isEqualTo(FORBIDDEN);
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://law.example/privacy", "//law.example/privacy", "", "/", "#x", "javascript:x"})
        void aPrivacyPolicyElsewhereOpensNothing(String address) {
            GateSettings elsewhere = GateSettings.of(true, "", "").with("", "", address);
            assertThat(elsewhere.privacyPolicy()).isEmpty();
            assertThat(get("/", GUEST, elsewhere)).isEqualTo(SIGN_IN);
            assertThat(get("/law.example/privacy", GUEST, elsewhere)).isEqualTo(SIGN_IN);
        }
    }

    @Nested
    class WhatNoCacheMayKeep {

        @ParameterizedTest
        @CsvSource({
            "RESTRICTED, /coffee,        true",
            "RESTRICTED, //coffee,       true",
            "RESTRICTED, /css/x.css,     false",
            "RESTRICTED, /blog/post,     false",
            "PARTS,      /wholesale/x,   true",
            "PARTS,      /wholesale;x,   true",
            "PARTS,      /coffee,        false",
            "OPEN,       /account,       true",
            "OPEN,       /coffee,        false"
        })
        void isWhatIsClosedToSomebodyOrPersonal(String shop, String path, boolean guarded) {
            GateSettings settings =
                    switch (shop) {
                        case "RESTRICTED" -> RESTRICTED;
                        case "PARTS" -> PARTS;
                        default -> GateSettings.OPEN_SHOP;
                    };
            assertThat(guarded(path, GUEST, settings)).isEqualTo(guarded);
            assertThat(guarded(path, D2C, settings)).isEqualTo(guarded);
            assertThat(guarded(path, B2B, settings)).as("the own prices").isTrue();
        }

        private boolean guarded(String path, Visitor visitor, GateSettings settings) {
            return StoreGate.decide(new GateRequest("GET", path, false, visitor), settings)
                    .guarded();
        }
    }

    @Nested
    class ARecordOfTheCatalog {

        @ParameterizedTest
        @CsvSource({
            "/coffee,         false, true,  true",
            "/blog/espresso,  true,  true,  true",
            "/wholesale/x,    false, false, true",
            "/wholesale//x,   false, false, true",
            "/wholesale/x?a,  false, false, true",
            "/Wholesale/x,    false, false, true",
            "/demo/x,         true,  true,  true",
            ",                false, true,  true",
            "'',              false, true,  true",
            "https://x/y,     false, false, true"
        })
        void showsByItsOwnAddress(String own, boolean restricted, boolean parts, boolean open) {
            for (Visitor visitor : new Visitor[] {GUEST, D2C}) {
                assertThat(StoreGate.shows(own, visitor, RESTRICTED)).isEqualTo(restricted);
                assertThat(StoreGate.shows(own, visitor, PARTS)).isEqualTo(parts);
                assertThat(StoreGate.shows(own, visitor, GateSettings.OPEN_SHOP))
                        .isEqualTo(open);
            }
            assertThat(StoreGate.shows(own, B2B, RESTRICTED)).isTrue();
        }
    }

    @Nested
    class TheReason {

        @ParameterizedTest
        @CsvSource({
            "/sign-in,      SIGN_IN_PAGE",
            "/b2b/health,   HEALTH",
            "/pay/a-token,  PAYMENT_LINK",
            "/pay/a/b,      RESTRICTED_SHOP",
            "/privacy,      PRIVACY_POLICY",
            "/img/a.svg,    ASSET",
            "/demo/x,       ALLOWED",
            "/coffee,       RESTRICTED_SHOP",
            "/x;y,          AMBIGUOUS"
        })
        void isTold(String path, GateReason reason) {
            assertThat(StoreGate.decide(new GateRequest("GET", path, false, GUEST), RESTRICTED)
                            .reason())
                    .isEqualTo(reason);
            assertThat(StoreGate.decide(new GateRequest("GET", path, false, B2B), RESTRICTED)
                            .reason())
                    .isEqualTo(GateReason.B2B_CUSTOMER);
        }

        @ParameterizedTest
        @CsvSource({"/prices, RESTRICTED_PATH", "/coffee, OPEN_SHOP", "/account/x, ACCOUNT"})
        void isToldOfParts(String path, GateReason reason) {
            assertThat(StoreGate.decide(new GateRequest("GET", path, false, D2C), PARTS)
                            .reason())
                    .isEqualTo(reason);
        }
    }
}
