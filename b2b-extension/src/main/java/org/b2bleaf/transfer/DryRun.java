package org.b2bleaf.transfer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.transfer.rules.EarlierOrder;
import org.b2bleaf.transfer.rules.Outcome;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Counts what would become of orders that are shown to it, oldest first, and keeps the newest to list. */
final class DryRun {

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final Deque<TransferPreview.Row> moving = new ArrayDeque<>();
    private final Deque<TransferPreview.Row> staying = new ArrayDeque<>();

    void add(EarlierOrder order) {
        Outcome outcome = Outcome.of(order);
        counts.merge(outcome, 1L, Long::sum);
        Deque<TransferPreview.Row> rows = outcome.isMoved() ? moving : staying;
        rows.addFirst(new TransferPreview.Row(order, outcome));
        if (rows.size() > TransferPreview.ROWS) {
            rows.removeLast();
        }
    }

    TransferPreview preview(Customer customer, CompanyLocation location) {
        return new TransferPreview(
                customer.getId(),
                CustomerName.of(customer),
                location.getId(),
                location.getName(),
                location.getCompany().getName(),
                counts,
                List.copyOf(moving),
                List.copyOf(staying));
    }
}
