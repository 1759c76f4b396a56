package org.b2bleaf.benchmarks;

/** Measures a group of figures. All groups are listed in {@link Benchmarks}. */
@FunctionalInterface
public interface Benchmark {

    /** Tells the section what it finds; processes that it gets from the run are ended for it. */
    void measure(Run run, Section section) throws Exception;
}
