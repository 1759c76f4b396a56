package org.b2bleaf.secret.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KeyedHashTest {
    private final KeyedHash hash = new KeyedHash("a secret of this shop".getBytes(StandardCharsets.UTF_8));

    @Test
    void isSixtyFourLowerCaseHexDigits() {
        assertThat(hash.hex("purpose", "text")).matches("[0-9a-f]{64}");
        assertThat(hash.derive("purpose")).hasSize(32);
    }

    @Test
    void dependsOnKeyPurposeAndEveryPart() {
        KeyedHash other = new KeyedHash("a secret of that shop".getBytes(StandardCharsets.UTF_8));
        assertThat(new String[] {
                    hash.hex("p", "a", "b"),
                    hash.hex("q", "a", "b"),
                    hash.hex("p", "a"),
                    hash.hex("p", "ab"),
                    hash.hex("p", "b", "a"),
                    hash.hex("p", "a", "b", ""),
                    other.hex("p", "a", "b")
                })
                .doesNotHaveDuplicates();
        assertThat(hash.derive("p")).isNotEqualTo(hash.derive("q"));
    }

    @Property
    void matchesItsOwnHashOnly(@ForAll String one, @ForAll String two) {
        assertThat(hash.matches(hash.hex("p", one), "p", one)).isTrue();
        if (!one.equals(two) && isEncodable(one) && isEncodable(two)) {
            assertThat(hash.matches(hash.hex("p", one), "p", two)).isFalse();
        }
    }

    @Test
    void textThatIsNoHashMatchesNothing() {
        assertThat(hash.matches("", "p", "x")).isFalse();
        assertThat(hash.matches("é", "p", "x")).isFalse();
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyedHash(new byte[15]));
    }

    /** Lone surrogates all become "?" in UTF-8. */
    private static boolean isEncodable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
