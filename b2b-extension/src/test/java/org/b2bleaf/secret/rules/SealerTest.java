package org.b2bleaf.secret.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sealer sealer = sealer("a secret of this shop");

    @Property(tries = 200)
    void opensWhatItSealed(@ForAll String text, @ForAll String context) {
        String readable = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(sealer.open(sealer.seal(readable, context), context)).isEqualTo(readable);
    }

    @Test
    void neverSealsTheSameTextTheSameWay() {
        assertThat(sealer.seal("012345", "x"))
                .isNotEqualTo(sealer.seal("012345", "x"))
                .doesNotContain("012345");
    }

    @Test
    void opensOnlyForTheSameUseAndWithTheSameKey() {
        String sealed = sealer.seal("012345", "mail to lars");
        assertThatThrownBy(() -> sealer.open(sealed, "mail to noor")).isInstanceOf(Sealer.Broken.class);
        assertThatThrownBy(() -> sealer("a secret of that shop").open(sealed, "mail to lars"))
                .isInstanceOf(Sealer.Broken.class);
    }

    @Test
    void everyAlteredByteIsNoticed() {
        byte[] sealed = Base64.getDecoder().decode(sealer.seal("012345", "x"));
        for (int i = 0; i < sealed.length; i++) {
            sealed[i] ^= 1;
            String altered = Base64.getEncoder().encodeToString(sealed);
            assertThatThrownBy(() -> sealer.open(altered, "x")).isInstanceOf(Sealer.Broken.class);
            sealed[i] ^= 1;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "no base64!", "AAAAAAAAAAAAAAAAAAAA"})
    void whatWasNeverSealedDoesNotOpen(String text) {
        assertThatThrownBy(() -> sealer.open(text, "x")).isInstanceOf(Sealer.Broken.class);
    }

    private static Sealer sealer(String secret) {
        return new Sealer(new KeyedHash(secret.getBytes(StandardCharsets.UTF_8)).derive("seal"), RANDOM);
    }
}
