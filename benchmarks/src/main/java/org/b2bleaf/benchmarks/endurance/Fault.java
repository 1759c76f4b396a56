package org.b2bleaf.benchmarks.endurance;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Something that happens to what a shop stands on. */
interface Fault {

    /**
     * Lets it happen while people buy, waits until it is over, and sees what became of what they were promised.
     *
     * @param folder an empty one
     * @param shared a shop that several faults may happen to, one after the other
     */
    Outcome happen(Path folder, Callable<World> shared) throws Exception;
}
