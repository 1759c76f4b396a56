package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What the whole demo needs, started as its readme says: storefront and admin, on the embedded database.
 *
 * @param firstStart until "Demo ready" on an empty folder, with migrations and seeds
 * @param secondStart the same on the folder that is there then
 * @param liveHeap bytes after full collections, a moment after the first start
 */
record DemoFigures(Duration firstStart, Duration secondStart, long liveHeap) {

    private static final String READY = "Demo ready";

    static DemoFigures measure(Path jar, Path folder) throws IOException, InterruptedException {
        Duration first;
        long heap;
        try (JavaProcess demo = start(jar, folder, "first")) {
            first = demo.awaitOutput(READY);
            heap = demo.liveHeap();
        }
        try (JavaProcess demo = start(jar, folder, "second")) {
            return new DemoFigures(first, demo.awaitOutput(READY), heap);
        }
    }

    private static JavaProcess start(Path jar, Path folder, String name) throws IOException {
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
