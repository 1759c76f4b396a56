/** Starts the same host once with the modules and once without, asks both in turns, and writes down how they compare. */
package org.b2bleaf.benchmarks;
