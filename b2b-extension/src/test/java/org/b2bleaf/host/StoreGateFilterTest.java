package org.b2bleaf.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.store.StoreAccess;
import org.b2bleaf.store.rules.GateRequest;
import org.b2bleaf.store.rules.GateSettings;
import org.b2bleaf.store.rules.GateVerdict;
import org.b2bleaf.store.rules.StoreGate;
import org.b2bleaf.store.rules.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class StoreGateFilterTest {

    private static final Shopper FELIX =
            new Shopper(2L, "felix@shopper.example", "Felix", false, List.of(), Optional.empty());
    private static final LocationAccess OSLO =
            new LocationAccess(1, "NWC-OSL", "Oslo", 1, "Northwind", Permission.ORDERING_ONLY);
    private static final Shopper LARS =
            new Shopper(3L, "lars@northwind.example", "Lars", false, List.of(OSLO), Optional.of(OSLO));

    private final StoreGateFilter filter = new StoreGateFilter();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();
    private GateSettings settings = GateSettings.of(true, "/demo/**", "");

    @BeforeEach
    void closeTheShop() {
        filter.storeAccess = new StoreAccess() {
            @Override
            public GateVerdict decide(GateRequest request) {
                return StoreGate.decide(request, settings);
            }

            @Override
            public boolean shows(String ownAddress, Visitor visitor) {
                return StoreGate.shows(ownAddress, visitor, settings);
            }

            @Override
            public GateSettings settings() {
                return settings;
            }
        };
        ShopperContext.set(Shopper.GUEST);
    }

    @AfterEach
    void nobodyIsShopping() {
        ShopperContext.clear();
    }

    @Test
    void nothingOfAClosedPageRunsForAGuest() throws Exception {
        filter.doFilter(request("GET", "/coffee"), response, chain);
        assertThat(chain.getRequest()).isNull();
        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in");
        assertPrivate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"})
    void anyOtherMethodGetsTheRefusalInstead(String method) throws Exception {
        filter.doFilter(request(method, "/cart/add"), response, chain);
        assertThat(((HttpServletRequest) chain.getRequest()).getRequestURI()).isEqualTo("/b2b/refused/unauthorized");
        assertThat(((HttpServletRequest) chain.getRequest()).getMethod()).isEqualTo("GET");
        assertPrivate();
    }

    @Test
    void aDtcCustomerGetsTheRefusalInstead() throws Exception {
        ShopperContext.set(FELIX);
        filter.doFilter(request("GET", "/coffee"), response, chain);
        assertThat(((HttpServletRequest) chain.getRequest()).getServletPath()).isEqualTo("/b2b/refused/forbidden");
        assertPrivate();
    }

    @Test
    void aBuyersPageIsForNoCache() throws Exception {
        ShopperContext.set(LARS);
        filter.doFilter(request("GET", "/coffee"), response, chain);
        ((HttpServletResponse) chain.getResponse()).setHeader("Cache-Control", "public, max-age=3600");
        assertThat(((HttpServletRequest) chain.getRequest()).getRequestURI()).isEqualTo("/coffee");
        assertPrivate();
    }

    @Test
    void anOpenPageMayBeKeptForGuestsButNotForBuyers() throws Exception {
        settings = GateSettings.OPEN_SHOP;
        filter.doFilter(request("GET", "/coffee"), response, chain);
        ((HttpServletResponse) chain.getResponse()).setHeader("Cache-Control", "public, max-age=60");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(response.getHeader("Vary")).isEqualTo("Cookie");
    }

    @ParameterizedTest
    @CsvSource({
        "Host, evil.example",
        "X-Forwarded-Host, evil.example",
        "X-Original-URL, /sign-in",
        "X-Rewrite-URL, /sign-in",
        "X-HTTP-Method-Override, GET",
        "X-Forwarded-Prefix, /sign-in",
        "Referer, http://localhost/sign-in",
        "B2b-Gate-Test, B2B"
    })
    void noHeaderOpensAnythingOrSteersTheRedirect(String name, String value) throws Exception {
        MockHttpServletRequest request = request("GET", "/coffee");
        request.addHeader(name, value);
        filter.doFilter(request, response, chain);
        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in");
        assertPrivate();
    }

    @Test
    void thePathIsReadAsItCameNotAsTheContainerUnderstoodIt() throws Exception {
        MockHttpServletRequest request = request("GET", "/css/..;/coffee");
        request.setServletPath("/css/x.css");
        filter.doFilter(request, response, chain);
        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void theContextPathOfTheShopIsNoPartOfThePath() throws Exception {
        MockHttpServletRequest request = request("GET", "/shop/coffee");
        request.setContextPath("/shop");
        filter.doFilter(request, response, chain);
        assertThat(response.getRedirectedUrl()).isEqualTo("/shop/sign-in");
    }

    private void assertPrivate() {
        assertThat(response.getHeaders("Cache-Control")).containsExactly("private, no-store");
        assertThat(response.getHeader("Vary")).isEqualTo("Cookie");
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return request;
    }
}
