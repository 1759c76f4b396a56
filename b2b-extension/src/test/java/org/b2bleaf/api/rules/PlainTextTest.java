package org.b2bleaf.api.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void halvesOfCharactersAreNoText() {
        assertThat(PlainText.isStorable("")).isTrue();
        assertThat(PlainText.isStorable("\ud83d\ude00 \uac00")).isTrue();
        assertThat(PlainText.isStorable("a\u0000")).isFalse();
        assertThat(PlainText.isStorable("\ud83d")).isFalse();
        assertThat(PlainText.isStorable("\ude00a")).isFalse();
        assertThat(PlainText.isStorable("\ud83da")).isFalse();
    }

    @Property
    void whatIsStorableComesBackFromUtf8(@ForAll String text) {
        String back = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(PlainText.isStorable(text)).isEqualTo(back.equals(text) && text.indexOf(0) < 0);
    }
}
