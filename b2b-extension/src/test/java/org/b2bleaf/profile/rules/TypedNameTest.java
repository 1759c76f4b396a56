package org.b2bleaf.profile.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.b2bleaf.profile.rules.TypedName.Field;
import org.b2bleaf.profile.rules.TypedName.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNameTest {

    @Test
    void oneOfTheTwoPartsIsEnough() {
        assertThat(new TypedName("Ingrid", "Berg").problems()).isEmpty();
        assertThat(new TypedName("소연", null).problems()).isEmpty();
        assertThat(new TypedName(" ", "Berg").problems()).isEmpty();
        assertThat(new TypedName(" ", null).problems()).isEqualTo(Map.of(Field.FIRST, Problem.MISSING));
    }

    @Test
    void spaceAroundItIsNotPartOfAName() {
        assertThat(new TypedName("  Ingrid ", "\tBerg\n")).isEqualTo(new TypedName("Ingrid", "Berg"));
    }

    @Test
    void aNameFitsIntoItsColumn() {
        assertThat(new TypedName("x".repeat(255), "y".repeat(255)).problems()).isEmpty();
        assertThat(new TypedName("x".repeat(256), "y".repeat(256)).problems())
                .isEqualTo(Map.of(Field.FIRST, Problem.TOO_LONG, Field.LAST, Problem.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u202Eb", "a\u2066b"})
    void aNameIsPrintable(String name) {
        assertThat(new TypedName("Ingrid", name).problems()).isEqualTo(Map.of(Field.LAST, Problem.NOT_PRINTABLE));
    }
}
