package org.b2bleaf.benchmarks;

/** A group of figures that are measured together. All are listed in {@link Benchmarks}. */
interface Benchmark {

    /** One word, for the command line and the table. */
    String name();

    /** What the group answers, as a heading. */
    String title();

    /** Measures and tells the section; processes that it gets from the run are ended for it. */
    void measure(Run run, Section section) throws Exception;
}
