package org.b2bleaf.signin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionAgeTest {
    private static final Instant OPENED = Instant.parse("2026-03-10T12:00:00Z");

    @ParameterizedTest(name = "by code: {0}, signed out everywhere after {1} ms, secured after {2} ms: over is {3}")
    @CsvSource({
        // Never signed out everywhere, never secured.
        "true,  ,      ,      false",
        "false, ,      ,      false",
        // Signed out everywhere before, at and after the session was opened.
        "true,  -1,    ,      false",
        "true,  0,     ,      false",
        "true,  1,     ,      true",
        "false, -1,    ,      false",
        "false, 0,     ,      false",
        "false, 1,     ,      true",
        // Secured: sessions by code go on, those by password end, and those that were under way.
        "true,  ,      1,     false",
        "false, ,      1,     true",
        "false, ,      0,     true",
        "false, ,      -1999, true",
        "false, ,      -2000, false",
        "false, ,      -9999, false",
        // Both.
        "true,  1,     -9999, true",
        "true,  -1,    1,     false",
        "false, -1,    1,     true"
    })
    void aSessionIsOverWhenItWasOpenedTooEarly(boolean byCode, Long signedOut, Long secured, boolean over) {
        assertThat(SessionAge.isOver(OPENED, byCode, after(signedOut), after(secured)))
                .isEqualTo(over);
    }

    private static Optional<Instant> after(Long millis) {
        return Optional.ofNullable(millis).map(OPENED::plusMillis);
    }
}
