package org.b2bleaf.transfer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Resource;
import org.b2bleaf.ordering.TransferredOrders;
import org.b2bleaf.transfer.rules.EarlierOrder;
import org.b2bleaf.transfer.rules.EarlierPayment;
import org.b2bleaf.transfer.rules.Outcome;
import org.b2bleaf.transfer.rules.PaymentStep;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does a transfer piece by piece. Each piece is one transaction that adds orders, writes the ledger and notes how far it
 * came, so that a crash loses a piece at most, and whoever comes next goes on behind the last one that was stored.
 */
@Service("b2bTransferChunks")
public class TransferChunks {

    /**
     * Orders in one piece. Broadleaf has no index from a payment to its transactions, so that each piece may cost a look
     * at all of them.
     */
    protected static final int CHUNK = 5000;

    /** Attempts in a row that come to nothing. */
    private static final int MOST_ATTEMPTS = 5;

    @Resource(name = "b2bTransferDao")
    protected TransferDao transfers;

    @Resource(name = "b2bEarlierOrders")
    protected EarlierOrders earlierOrders;

    @Resource(name = "b2bTransferLedger")
    protected TransferLedger ledger;

    @Resource(name = "b2bTransferredOrders")
    protected TransferredOrders transferredOrders;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /**
     * Does the next piece.
     *
     * @return whether there is more to do
     */
    @Transactional("blTransactionManager")
    public boolean next(long transferId) {
        return next(transferId, CHUNK);
    }

    /** @param size orders in the piece */
    @Transactional("blTransactionManager")
    public boolean next(long transferId, int size) {
        TransferImpl transfer = transfers.claim(transferId);
        if (transfer == null) {
            return false;
        }
        long customerId = transfer.getCustomer().getId();
        transfers.lockOrdersOf(customerId);
        List<EarlierOrder> orders =
                earlierOrders.next(customerId, transfer.getReachedOrderId(), transfer.getLastOrderId(), size);
        if (!orders.isEmpty()) {
            move(transfer, customerId, orders);
        }
        if (orders.size() < size) {
            transfer.finish(Date.from(clock.instant()));
            return false;
        }
        return true;
    }

    private void move(TransferImpl transfer, long customerId, List<EarlierOrder> orders) {
        long reached = orders.get(orders.size() - 1).id();
        Map<Long, List<PaymentStep>> steps = earlierOrders.steps(customerId, transfer.getReachedOrderId(), reached);
        Map<EarlierOrder, Outcome> outcomes = new LinkedHashMap<>();
        List<TransferredOrders.Row> rows = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (EarlierOrder order : orders) {
            Outcome outcome = Outcome.of(order);
            if (outcome.isMoved() && !numbers.add(order.number())) {
                outcome = Outcome.NUMBER_TAKEN;
            }
            outcomes.put(order, outcome);
            if (outcome.isMoved()) {
                rows.add(row(order, steps.getOrDefault(order.id(), List.of())));
            }
        }
        transferredOrders.add(transfer.getId(), transfer.getLocation(), transfer.getCustomer(), rows);
        ledger.write(transfer.getId(), outcomes);
        transfer.advance(reached, rows.size(), orders.size() - rows.size());
    }

    private static TransferredOrders.Row row(EarlierOrder order, List<PaymentStep> steps) {
        EarlierPayment payment = EarlierPayment.of(order.total(), steps);
        return new TransferredOrders.Row(
                order.id(),
                order.number(),
                payment.status(),
                order.total(),
                payment.openAmount(),
                order.currency(),
                order.submittedAt());
    }

    /** Notes that a piece failed. After several in a row the transfer is given up until somebody lets it go on. */
    @Transactional("blTransactionManager")
    public void failed(long transferId, String error) {
        TransferImpl transfer = transfers.claim(transferId);
        if (transfer != null) {
            transfer.fail(error, MOST_ATTEMPTS);
        }
    }
}
