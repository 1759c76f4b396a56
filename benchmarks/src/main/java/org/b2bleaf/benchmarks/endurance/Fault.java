package org.b2bleaf.benchmarks.endurance;

import java.nio.file.Path;

/** Something that happens to what a shop stands on. */
interface Fault {

    /**
     * Lets it happen while people buy, waits until it is over, and sees what became of what they were promised.
     *
     * @param folder an empty one
     */
    Outcome happen(Path folder) throws Exception;
}
