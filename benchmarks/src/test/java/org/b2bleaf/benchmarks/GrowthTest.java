package org.b2bleaf.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthTest {

    private static final int[] SIZES = {10, 100, 1_000};

    @TempDir
    Path folder;

    @Test
    void aListThatGrowsIsFound() {
        assertThat(list(8, 8, 9).says()).isEqualTo("does not grow (n^0.05)");
        assertThat(list(8, 8, 9).isTooFast()).isFalse();
        assertThat(list(1, 10, 100).isTooFast()).isTrue();
        assertThat(list(1, 10, 100).says()).isEqualTo("**grows as the data does** (n^1.00)");
    }

    @Test
    void aSlowFirstStepHidesNothing() {
        assertThat(list(90, 9, 90).isTooFast()).isTrue();
    }

    @Test
    void aJobMayGrowAsItsRecordsDo() {
        assertThat(job(1, 10, 100).isTooFast()).isFalse();
        assertThat(job(1, 10, 1_000).says()).isEqualTo("**grows faster than the data** (n^2.00)");
    }

    @Test
    void thePictureHasAPanelForEachKind() throws Exception {
        Path file = folder.resolve("growth.png");
        Growth files = new Growth("Files", "orders (CSV)", SIZES, new double[] {0.5, 5, 40}, true);
        GrowthPlot.write(file, List.of(list(8, 8, 9), job(1, 10, 100), files));

        assertThat(Files.size(file)).isGreaterThan(5_000);
        assertThat(ImageIO.read(file.toFile()).getWidth()).isGreaterThan(1_000);
    }

    private static Growth list(double... millis) {
        return new Growth("Lists", "orders", SIZES, millis, false);
    }

    private static Growth job(double... millis) {
        return new Growth("Jobs", "mails", SIZES, millis, true);
    }
}
