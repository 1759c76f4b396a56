package org.b2bleaf.apiclient.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ApiTokenTest {

    @Test
    void eachIsAnotherAndKnowsItself() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String token = ApiToken.generate(new SecureRandom());
            assertThat(token).matches("b2bleaf_[0-9A-Za-z]{46}");
            assertThat(ApiToken.isWellFormed(token)).isTrue();
            assertThat(token).endsWith(ApiToken.hint(token));
            tokens.add(token);
        }
        assertThat(tokens).hasSize(1000);
    }

    @Property
    void whatWasMistypedIsKnownWithoutTheDatabase(@ForAll int place) {
        String token = ApiToken.generate(new SecureRandom());
        StringBuilder changed = new StringBuilder(token);
        int at = ApiToken.PREFIX.length() + Math.floorMod(place, token.length() - ApiToken.PREFIX.length());
        changed.setCharAt(at, changed.charAt(at) == 'x' ? 'y' : 'x');

        assertThat(ApiToken.isWellFormed(changed.toString())).isFalse();
    }

    @Property
    void whateverComesIsNoError(@ForAll String text) {
        assertThat(ApiToken.isWellFormed(text)).isFalse();
        assertThat(ApiToken.hash(text)).hasSize(64);
    }
}
