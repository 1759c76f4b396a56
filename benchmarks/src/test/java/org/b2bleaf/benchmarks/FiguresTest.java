package org.b2bleaf.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void millisecondsHaveADecimalBelowAHundred() {
        assertThat(Figures.milliseconds(850)).isEqualTo("0.9");
        assertThat(Figures.milliseconds(12_340)).isEqualTo("12.3");
        assertThat(Figures.milliseconds(248_400)).isEqualTo("248");
    }

    @Test
    void aRatioTellsHowMuchTheRoundsWavered() {
        assertThat(Figures.ratio(1.0512, List.of(1.02, 0.978, 1.12))).isEqualTo("1.05 (0.98 to 1.12)");
        assertThat(Figures.ratio(2, List.of())).isEqualTo("2.00");
    }

    @Test
    void memoryAndTimeAreRounded() {
        assertThat(Figures.megabytes(165L * 1024 * 1024 + 400_000)).isEqualTo("165 MB");
        assertThat(Figures.seconds(Duration.ofMillis(27_449))).isEqualTo("27.4 s");
    }
}
