package org.b2bleaf.benchmarks;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What one turn of a host took.
 *
 * @param times microseconds of each errand that went well
 * @param processorTime that the host's process used meanwhile, its database not counted
 */
record Turn(Histogram times, Duration processorTime) {}
