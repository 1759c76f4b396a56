package org.b2bleaf.transfer;

import java.util.List;
import java.util.Map;
import org.b2bleaf.transfer.rules.Outcome;

/**
 * What a transfer has done so far, from its ledger.
 *
 * @param counts only what occurs
 * @param skipped the first orders that were left out
 */
public record TransferContents(Map<Outcome, Long> counts, List<Skipped> skipped) {

    /** @param orderNumber null for a cart */
    public record Skipped(long orderId, String orderNumber, Outcome outcome) {}
}
