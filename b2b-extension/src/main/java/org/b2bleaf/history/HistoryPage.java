package org.b2bleaf.history;

import java.util.List;

/**
 * A part of the trail.
 *
 * @param total events that pass the filter, those of other pages included
 */
public record HistoryPage(List<HistoryEntry> entries, long total) {}
