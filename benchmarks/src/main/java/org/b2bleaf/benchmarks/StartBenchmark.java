package org.b2bleaf.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The whole demo, started as its readme says: storefront and admin, on the embedded database. */
final class StartBenchmark implements Benchmark {

    private static final String READY = "Demo ready";
    private static final double LONGEST = 45;
    private static final double LARGEST = 256;

    @Override
    public void measure(Run run, Section section) throws Exception {
        Path folder = Files.createDirectories(run.folder().resolve("demo"));
        Path jar = run.settings().demo();
        try (JavaProcess demo = start(jar, folder, "first")) {
            tell(section, "First start to “Demo ready” (empty folder)", demo.awaitOutput(READY));
            long heap = demo.liveHeap();
            section.figure(
                    "Live heap after the start",
                    Figures.megabytes(heap),
                    Goal.atMost(LARGEST, " MB", heap / 1024.0 / 1024));
        }
        if (!run.isShort()) {
            try (JavaProcess demo = start(jar, folder, "second")) {
                tell(section, "Next start on the same folder", demo.awaitOutput(READY));
            }
        }
        section.say(
                "Storefront and admin in one process on the embedded database. Live heap is what is left after two full"
                        + " collections.");
    }

    private static void tell(Section section, String work, Duration time) {
        section.figure(work, Figures.seconds(time), Goal.atMost(LONGEST, " s", time.toMillis() / 1000.0));
    }

    private static JavaProcess start(Path jar, Path folder, String name) throws java.io.IOException {
        return JavaProcess.start(
                folder.resolve(name + "-output.txt"),
                List.of(
                        "-jar",
                        jar.toString(),
                        "--demo.data=" + folder.resolve("data"),
                        "--demo.storefront.port=" + Host.freePort(),
                        "--demo.admin.port=" + Host.freePort()));
    }
}
