package org.b2bleaf.transfer;

import java.util.List;
import java.util.Map;
import org.b2bleaf.transfer.rules.EarlierOrder;
import org.b2bleaf.transfer.rules.Outcome;

/**
 * What a transfer would do at this moment. Nothing is stored.
 *
 * @param customerName as orders name the person
 * @param counts of all orders of the customer, carts included, by what would become of each; only what occurs
 * @param moving the newest orders that would be added, at most {@link #ROWS}
 * @param staying the newest orders that would be left out, at most {@link #ROWS}
 */
public record TransferPreview(
        long customerId,
        String customerName,
        long locationId,
        String locationName,
        String companyName,
        Map<Outcome, Long> counts,
        List<Row> moving,
        List<Row> staying) {

    /** Orders of each kind that are listed. */
    public static final int ROWS = 20;

    /** One order and what would become of it. */
    public record Row(EarlierOrder order, Outcome outcome) {}

    /** How many orders would be added. */
    public long movingCount() {
        return counts.getOrDefault(Outcome.MOVED, 0L);
    }

    /** How many orders would be left out. */
    public long stayingCount() {
        return counts.values().stream().mapToLong(Long::longValue).sum() - movingCount();
    }
}
