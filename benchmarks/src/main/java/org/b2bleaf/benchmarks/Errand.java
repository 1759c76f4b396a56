package org.b2bleaf.benchmarks;

import java.io.IOException;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;

/** One thing that a person does in a shop. */
@FunctionalInterface
interface Errand {

    /** @return how long it took in nanoseconds, without what had to be prepared */
    long run(Person person) throws IOException, InterruptedException, WrongAnswer;
}
