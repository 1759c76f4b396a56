package org.b2bleaf.privacy;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.b2bleaf.privacy.rules.KeptReason;
import org.b2bleaf.privacy.rules.Mention;
import org.b2bleaf.privacy.rules.Outcome;
import org.springframework.transaction.support.TransactionTemplate;

/** The work on one erasure: in small transactions, each stored together with what the report says and how far it is. */
final class ErasureWork {

    final ClaimedRun claim;
    final Person person;
    final Retention.Years years;
    final Mention mention;

    private final PrivacyClaims claims;
    private final ErasureReport report;
    private final TransactionTemplate transaction;
    private final Consumer<String> afterStep;
    private final BooleanSupplier stop;
    private final long total;
    private long done;

    /**
     * @param afterStep told of each step that is stored
     * @param stop asked between two steps
     * @param total number of steps
     */
    ErasureWork(
            ClaimedRun claim,
            Retention.Years years,
            Mention mention,
            PrivacyClaims claims,
            ErasureReport report,
            TransactionTemplate transaction,
            Consumer<String> afterStep,
            BooleanSupplier stop,
            long total) {
        this.claim = claim;
        this.person = claim.person();
        this.years = years;
        this.mention = mention;
        this.claims = claims;
        this.report = report;
        this.transaction = transaction;
        this.afterStep = afterStep;
        this.stop = stop;
        this.total = total;
    }

    /** Does something in a transaction of its own, together with its progress. */
    boolean inTransaction(BooleanSupplier act) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            claims.advance(claim, done, total);
            return act.getAsBoolean();
        }));
    }

    /** Does something as long as it says that there is more to do, so that no transaction is large. */
    void inPieces(BooleanSupplier act) {
        boolean more = true;
        while (more) {
            more = inTransaction(act);
        }
    }

    /** @throws Erasure.Stopped when the node is going down */
    void stepDone(String step) {
        done++;
        afterStep.accept(step);
        if (stop.getAsBoolean()) {
            throw new Erasure.Stopped();
        }
    }

    void record(String table, long id, Outcome outcome) {
        report.record(claim.id(), table, id, outcome, null, null);
    }

    void recordKept(String table, PersonRows.KeptRow row, KeptReason reason) {
        report.record(claim.id(), table, row.id(), Outcome.KEPT, reason, years.until(reason, row.day(), row.country()));
    }
}
