package org.b2bleaf.benchmarks.endurance;

import java.time.Duration;
import java.util.concurrent.Callable;

/** For what happens in its own time. */
final class Wait {

    private static final long PAUSE_MILLIS = 200;

    private Wait() {}

    /** @return whether it came to be within the time */
    static boolean until(Duration limit, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return true;
    }
}
