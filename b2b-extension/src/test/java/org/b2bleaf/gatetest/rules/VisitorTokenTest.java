package org.b2bleaf.gatetest.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.b2bleaf.secret.rules.KeyedHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorTokenTest {

    private static final KeyedHash KEY = new KeyedHash("0123456789abcdef0123".getBytes(StandardCharsets.US_ASCII));
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final String TOKEN = VisitorToken.issue(KEY, 17, "/coffee?a=1", NOW);

    @Test
    void holdsForOneAddressOfOneTest() {
        assertThat(VisitorToken.read(KEY, TOKEN, "/coffee?a=1", NOW)).hasValue(17);
        assertThat(VisitorToken.read(KEY, TOKEN, "/coffee", NOW)).isEmpty();
        assertThat(VisitorToken.read(KEY, TOKEN, "/coffee?a=2", NOW)).isEmpty();
        assertThat(VisitorToken.read(KEY, TOKEN.replaceFirst("17", "18"), "/coffee?a=1", NOW))
                .isEmpty();
    }

    @Test
    void holdsForAMinute() {
        assertThat(VisitorToken.read(KEY, TOKEN, "/coffee?a=1", NOW.plusSeconds(60)))
                .hasValue(17);
        assertThat(VisitorToken.read(KEY, TOKEN, "/coffee?a=1", NOW.plusSeconds(61)))
                .isEmpty();
        assertThat(VisitorToken.read(KEY, TOKEN, "/coffee?a=1", NOW.minusSeconds(60)))
                .as("the clock of another node")
                .hasValue(17);
        assertThat(VisitorToken.read(KEY, TOKEN, "/coffee?a=1", NOW.minusSeconds(61)))
                .isEmpty();
    }

    @Test
    void nobodyWithoutTheKeyMakesOne() {
        KeyedHash other = new KeyedHash("another key, as long".getBytes(StandardCharsets.US_ASCII));
        assertThat(VisitorToken.read(other, TOKEN, "/coffee?a=1", NOW)).isEmpty();
        String later = TOKEN.replace("." + NOW.getEpochSecond() + ".", "." + (NOW.getEpochSecond() + 50) + ".");
        assertThat(VisitorToken.read(KEY, later, "/coffee?a=1", NOW)).isEmpty();
        assertThat(VisitorToken.read(KEY, "17." + NOW.getEpochSecond() + "." + "0".repeat(64), "/coffee?a=1", NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", "1.2.3", "-1.1.x", "99999999999999999999.1.x", "1.9999999999999.x", "a\nb"})
    void whatIsNoneIsNone(String token) {
        assertThat(VisitorToken.read(KEY, token, "/", NOW)).isEmpty();
        assertThat(VisitorToken.read(KEY, TOKEN + "." + token, "/coffee?a=1", NOW))
                .isEmpty();
    }
}
