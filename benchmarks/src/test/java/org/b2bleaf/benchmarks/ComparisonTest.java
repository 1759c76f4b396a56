package org.b2bleaf.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void mediansAndPercentilesAreOverAllRounds() {
        Comparison comparison = new Comparison(1);
        comparison.add(times(10_000, 10_000, 10_000), times(11_000, 11_000, 11_000));
        comparison.add(times(10_000, 10_000, 20_000), times(9_000, 9_000, 30_000));

        assertThat(comparison.yardstick()).isEqualTo("10.0 ms (p99 20.0)");
        assertThat(comparison.ours()).isEqualTo("11.0 ms (p99 30.0)");
        assertThat(comparison.ratio()).isEqualTo("1.10 (0.90 to 1.10)");
        assertThat(comparison.counts()).isEqualTo("6 / 6");
    }

    @Test
    void aRoundWithoutAnAnswerHasNoRatio() {
        Comparison comparison = new Comparison(1);
        comparison.add(times(), times(9_000));
        comparison.add(times(10_000), times(10_000));

        assertThat(comparison.ratio()).endsWith("(1.00 to 1.00)");
    }

    @Test
    void processorTimeIsSharedOutOverTheErrands() {
        Comparison comparison = new Comparison(1);
        comparison.add(times(10_000, 10_000), times(9_000));
        comparison.add(times(10_000), new Turn(times(9_000).times(), Duration.ofMillis(12)));

        assertThat(comparison.processorYardstick()).isEqualTo("8.0 ms");
        assertThat(comparison.processorOurs()).isEqualTo("10.0 ms");
        assertThat(comparison.processorRatio()).isEqualTo("1.25");
    }

    @Test
    void connectionsThatDoNothingElseGetMoreDone() {
        Comparison comparison = new Comparison(8);
        comparison.add(times(100_000), times(80_000, 80_000));

        assertThat(comparison.oursPerSecond()).isBetween(99.0, 101.0);
        assertThat(comparison.perSecondYardstick()).isEqualTo("80");
    }

    private static Turn times(long... microseconds) {
        Histogram histogram = Load.histogram();
        for (long time : microseconds) {
            histogram.recordValue(time);
        }
        return new Turn(histogram, Duration.ofMillis(8L * microseconds.length));
    }
}
