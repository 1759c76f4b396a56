package org.b2bleaf.brand.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

    @ParameterizedTest
    @CsvSource({"#1f5c50, #1f5c50", "#1F5C50, #1f5c50", "' #1f5c50 ', #1f5c50", "#057, #005577", "#000, #000000"})
    void isAColour(String text, String colour) {
        assertThat(Colour.parse(text)).get().hasToString(colour);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "red",
                "1f5c50",
                "#1f5c5",
                "#1f5c500",
                "#12345g",
                "#1f5c50;color:red",
                "rgb(1,2,3)",
                "#\u0661\u0662\u0663"
            })
    void isNone(String text) {
        assertThat(Colour.parse(text)).isEmpty();
    }

    /** Values of the contrast checkers of W3C and WebAIM. */
    @ParameterizedTest
    @CsvSource({"#000000, 21", "#ffffff, 1", "#767676, 4.54", "#777777, 4.48", "#ff0000, 4.00", "#0000ff, 8.59"})
    void contrastWithWhite(String text, double contrast) {
        assertThat(Colour.parse(text).orElseThrow().contrastWith(Colour.WHITE)).isCloseTo(contrast, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"#767676, true", "#777777, false", "#1f5c50, true", "#ff0000, false", "#ffffff, false", "#000000, true"
    })
    void isReadable(String text, boolean readable) {
        assertThat(Colour.parse(text).orElseThrow().isReadable()).isEqualTo(readable);
    }

    @Property
    void everyColourHasAShadeThatIsReadable(
            @ForAll @IntRange(max = 255) int red,
            @ForAll @IntRange(max = 255) int green,
            @ForAll @IntRange(max = 255) int blue) {
        Colour colour = new Colour(red, green, blue);
        Colour shade = colour.readable();

        assertThat(shade.isReadable()).isTrue();
        assertThat(colour.isReadable()).isEqualTo(shade.equals(colour));
        assertThat(Colour.parse(shade.toString())).contains(shade);
        assertThat(colour.contrastWith(Colour.WHITE)).isEqualTo(Colour.WHITE.contrastWith(colour));
    }
}
