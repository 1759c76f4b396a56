package org.b2bleaf.benchmarks;

/**
 * Figures that are measured together.
 *
 * @param name one word, for the command line and the table
 * @param title what the group answers, as a heading
 */
record Group(String name, String title, Benchmark benchmark) {}
