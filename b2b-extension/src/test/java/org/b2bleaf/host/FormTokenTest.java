package org.b2bleaf.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.security.SecureRandom;
import org.b2bleaf.secret.rules.KeyedHash;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class FormTokenTest {

    private final KeyedHash key = new KeyedHash(new SecureRandom().generateSeed(32));

    private Object given(MockHttpSession session) {
        FormToken.give(session, key);
        return session.getAttribute(FormToken.ATTRIBUTE);
    }

    /** As two nodes have it that read a session before either has stored it. */
    @Test
    void twoPagesOfANewSessionGetTheSame() {
        Object token = given(new MockHttpSession(null, "same"));

        assertThat(given(new MockHttpSession(null, "same"))).isEqualTo(token);
        assertThat(given(new MockHttpSession(null, "another"))).isNotEqualTo(token);
        assertThat(token.toString()).matches("[0-9a-f]{64}");
    }

    @Test
    void itIsWorthlessWithoutTheShopsKey() {
        MockHttpSession elsewhere = new MockHttpSession(null, "same");
        FormToken.give(elsewhere, new KeyedHash(new SecureRandom().generateSeed(32)));

        assertThat(elsewhere.getAttribute(FormToken.ATTRIBUTE)).isNotEqualTo(given(new MockHttpSession(null, "same")));
    }

    @Test
    void itStaysWhenTheSessionGetsAnotherId() {
        MockHttpSession session = new MockHttpSession(null, "guest");
        Object token = given(session);

        session.changeSessionId();

        assertThat(given(session)).isEqualTo(token);
    }

    @Test
    void nobodyGetsASessionForIt() {
        assertThatCode(() -> FormToken.give(null, key)).doesNotThrowAnyException();
    }
}
