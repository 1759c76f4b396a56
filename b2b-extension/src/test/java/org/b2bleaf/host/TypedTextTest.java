package org.b2bleaf.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b", "\ud800", "\udc00x"})
    void someTextNoDatabaseCanStore(String text) {
        assertThat(TypedText.isStorable(Map.of("name", new String[] {"Quay", text})))
                .isFalse();
        assertThat(TypedText.isStorable(Map.of(text, new String[] {"Quay"}))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Caf\u00e9", "\ud83e\uded6", "\u202e\u200b\ufffd", "\r\n\t"})
    void otherTextIsTheBusinessOfItsField(String text) {
        assertThat(TypedText.isStorable(Map.of("name", new String[] {text}, text, new String[0])))
                .isTrue();
    }
}
