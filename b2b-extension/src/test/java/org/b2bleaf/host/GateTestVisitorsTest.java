package org.b2bleaf.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.b2bleaf.gatetest.GateTests;
import org.b2bleaf.gatetest.rules.VisitorToken;
import org.b2bleaf.secret.ShopKey;
import org.b2bleaf.secret.rules.KeyedHash;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.rules.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class GateTestVisitorsTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final KeyedHash key = new KeyedHash(new SecureRandom().generateSeed(32));
    private final GateTestVisitors visitors = new GateTestVisitors();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void oneTestRuns() {
        visitors.shopKey = mock(ShopKey.class);
        visitors.gateTests = mock(GateTests.class);
        visitors.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        when(visitors.shopKey.hash()).thenReturn(key);
        when(visitors.gateTests.isRunning(17)).thenReturn(true);
    }

    @Test
    void aRunningTestIsADtcCustomerWithoutAnyRight() {
        Shopper shopper = visitors.recognise(request("GET", "/coffee", "a=1", token(17, "/coffee?a=1")), response);
        assertThat(shopper.visitor()).isEqualTo(Visitor.D2C);
        assertThat(shopper.isB2b()).isFalse();
        assertThat(shopper.locations()).isEmpty();
        assertThat(shopper.viewer().permissionsAtActiveLocations()).isEmpty();
        assertThat(response.getHeader(VisitorToken.HEADER)).isEqualTo("D2C");
    }

    @Test
    void aTestThatIsOverIsAGuest() {
        isGuest(request("GET", "/coffee", null, token(18, "/coffee")));
    }

    @Test
    void aTokenForAnotherAddressIsAGuest() {
        isGuest(request("GET", "/cart", null, token(17, "/coffee")));
        isGuest(request("GET", "/coffee", "a=1", token(17, "/coffee")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD", "OPTIONS", "get"})
    void aTestReadsAndDoesNothingElse(String method) {
        isGuest(request(method, "/coffee", null, token(17, "/coffee")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D2C", "17", "17.1.0000000000000000000000000000000000000000000000000000000000000000"})
    void aMadeUpTokenIsAGuest(String token) {
        isGuest(request("GET", "/coffee", null, token));
        isGuest(request("GET", "/coffee", null, null));
    }

    private void isGuest(MockHttpServletRequest request) {
        assertThat(visitors.recognise(request, response)).isSameAs(Shopper.GUEST);
        assertThat(response.containsHeader(VisitorToken.HEADER)).isFalse();
    }

    private String token(long test, String address) {
        return VisitorToken.issue(key, test, address, NOW);
    }

    private static MockHttpServletRequest request(String method, String path, String query, String token) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setQueryString(query);
        if (token != null) {
            request.addHeader(VisitorToken.HEADER, token);
        }
        return request;
    }
}
