package org.b2bleaf.requestaccess;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.annotation.Resource;
import javax.persistence.PersistenceException;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.requestaccess.rules.AttemptFate;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** {@inheritDoc} */
@Service("b2bAccessAttempts")
public class AccessAttemptsImpl implements AccessAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(AccessAttemptsImpl.class);

    private static final int BATCH = 100;
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofDays(1);

    @Resource(name = "b2bAccessAttemptDao")
    protected AccessAttemptDao dao;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactions;

    @Override
    @Transactional("blTransactionManager")
    public void mark(long customerId) {
        dao.insert(customerId, Date.from(clock.instant()));
    }

    @Override
    public int deleteDue(BooleanSupplier stop) {
        int keepDays = settings.number(SettingKey.ACCESS_ATTEMPT_KEEP_DAYS);
        if (keepDays <= 0) {
            return 0;
        }
        Instant now = clock.instant();
        Date madeBefore = Date.from(now.minus(Duration.ofDays(keepDays)));
        int deleted = 0;
        // Each one is deleted, unmarked or put off, so no batch comes twice.
        for (List<Long> due = due(madeBefore, now); !due.isEmpty(); due = due(madeBefore, now)) {
            for (long customer : due) {
                if (stop.getAsBoolean()) {
                    return deleted;
                }
                deleted += settle(customer, now) ? 1 : 0;
            }
        }
        return deleted;
    }

    private List<Long> due(Date madeBefore, Instant now) {
        return inTransaction(() -> dao.due(madeBefore, Date.from(now), BATCH));
    }

    /** @return whether the record was deleted */
    private boolean settle(long customer, Instant now) {
        try {
            return inTransaction(() -> settleNow(customer, now));
        } catch (DataAccessException | PersistenceException e) {
            // Something of the host still points at it, or somebody gave it a permission at this moment.
            LOG.info("Customer {} of a sign-in attempt is kept: {}", customer, e.getMessage());
            inTransaction(() -> dao.putOff(customer, Date.from(now.plus(UNTIL_ASKED_AGAIN))));
            return false;
        }
    }

    private boolean settleNow(long customer, Instant now) {
        if (!dao.isThere(customer)) {
            // Another node was faster.
            dao.unmark(customer);
            return false;
        }
        AttemptFate fate = AttemptFate.of(dao.facts(customer));
        switch (fate) {
            case DELETE -> {
                dao.deleteCustomer(customer);
                audit.record(Actor.SYSTEM, "attempt-deleted", AuditSubject.customer(customer), null, null, null);
            }
            case KEEP -> dao.unmark(customer);
            case ASK_AGAIN -> dao.putOff(customer, Date.from(now.plus(UNTIL_ASKED_AGAIN)));
        }
        return fate == AttemptFate.DELETE;
    }

    private <T> T inTransaction(Supplier<T> act) {
        return new TransactionTemplate(transactions).execute(status -> act.get());
    }
}
