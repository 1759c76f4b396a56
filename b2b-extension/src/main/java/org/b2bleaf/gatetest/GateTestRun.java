package org.b2bleaf.gatetest;

import java.time.Instant;
import org.b2bleaf.gatetest.rules.GateTestStatus;
import org.b2bleaf.gatetest.rules.StopReason;

/**
 * One self-test as the merchant sees it.
 *
 * @param stopReason null when there is nothing to say
 * @param shop the address that was asked
 * @param restricted whether the shop was for B2B customers only
 * @param parts whether parts of it were
 * @param total how many addresses there are to ask for, as far as is known
 * @param done how many were asked for
 * @param closed answers that refused, as they should
 * @param open answers that may come
 * @param nothing open addresses where nothing is
 * @param problems answers that somebody should look at
 * @param finishedAt null while it is not finished
 */
public record GateTestRun(
        long id,
        GateTestStatus status,
        StopReason stopReason,
        String requestedBy,
        Instant requestedAt,
        Instant finishedAt,
        String shop,
        boolean restricted,
        boolean parts,
        long total,
        long done,
        long closed,
        long open,
        long nothing,
        long problems) {

    /** From 0 to 100. */
    public int percent() {
        if (!status.isOpen()) {
            return 100;
        }
        return total == 0 ? 0 : (int) Math.min(99, 100 * done / total);
    }
}
