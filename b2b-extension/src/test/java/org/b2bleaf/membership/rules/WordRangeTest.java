package org.b2bleaf.membership.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordRangeTest {

    @Property
    void theRangeHoldsExactlyTheWordsThatBeginSo(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 3) String beginning,
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 5) String word) {
        assertThat(isIn(WordRange.startingWith(beginning), word)).isEqualTo(word.startsWith(beginning));
    }

    @Test
    void theLastCharacterIsCountedUp() {
        assertThat(WordRange.startingWith("ann")).isEqualTo(new WordRange("ann", "ano"));
        assertThat(WordRange.startingWith("az")).isEqualTo(new WordRange("az", "a{"));
    }

    @Test
    void aCharacterOfTwoUnitsIsOne() {
        assertThat(WordRange.startingWith("𠀀")).isEqualTo(new WordRange("𠀀", "𠀁"));
    }

    @Test
    void noHalfCharacterIsMade() {
        assertThat(WordRange.startingWith("\uD7FF").until()).isEqualTo("\uE000");
        assertThat(WordRange.startingWith(Character.toString(Character.MAX_CODE_POINT))
                        .until())
                .isEqualTo(Character.toString(Character.MAX_CODE_POINT));
    }

    @Test
    void nothingIsNoBeginning() {
        assertThatThrownBy(() -> WordRange.startingWith("")).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isIn(WordRange range, String word) {
        return word.compareTo(range.from()) >= 0 && word.compareTo(range.until()) < 0;
    }
}
