/** What a shop endures: being killed, faults of what it stands on, and people for a long time. */
package org.b2bleaf.benchmarks.endurance;
