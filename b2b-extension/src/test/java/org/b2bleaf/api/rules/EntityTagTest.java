package org.b2bleaf.api.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagTest {

    @Test
    void theSameContentHasTheSameTag() {
        assertThat(EntityTag.of("a")).isEqualTo(EntityTag.of("a")).isNotEqualTo(EntityTag.of("b"));
        assertThat(EntityTag.of("a")).matches("\"[A-Za-z0-9_-]{22}\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "\"a\"; true; true",
                "\"b\"; false; false",
                "*; true; true",
                "\"b\", \"a\"; true; true",
                "\"b\",\"a\" ; true; true",
                "W/\"a\"; false; true",
                "a; false; false",
                "\"; false; false",
                "'\"a'; false; false",
                "''; false; false",
                ",,,; false; false",
            })
    void comparesAsTheStandardSays(String header, boolean strong, boolean weak) {
        assertThat(EntityTag.ifMatch(header, "\"a\"")).isEqualTo(strong);
        assertThat(EntityTag.ifNoneMatch(header, "\"a\"")).isEqualTo(weak);
    }
}
