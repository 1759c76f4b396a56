package org.b2bleaf.gatetest;

import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.persistence.IdBlocks;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** {@inheritDoc} */
@Service("b2bGateTests")
public class GateTestsImpl implements GateTests {

    private static final String SEGMENT = "B2bGateTest";

    /** Reports of earlier tests that are kept. */
    private static final int KEPT = 20;

    @Resource(name = "b2bGateTestDao")
    protected GateTestDao dao;

    @Resource(name = "b2bIdBlocks")
    protected IdBlocks ids;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactions;

    @Override
    public boolean start(String actor) {
        long id = ids.reserve(SEGMENT, 1);
        try {
            return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(status -> {
                if (dao.isAnyOpen()) {
                    return false;
                }
                dao.forgetAllBut(KEPT - 1);
                dao.insert(id, actor);
                audit.record(actor, "gate-test-started", AuditSubject.of("gate-test", id), null, null, null);
                return true;
            }));
        } catch (DataIntegrityViolationException e) {
            // A unique key: somebody else asked at the same moment.
            return false;
        }
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public boolean isRunning(long testId) {
        return dao.isRunning(testId);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<GateTestRun> find(long testId) {
        return dao.find(testId);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<GateTestRun> newest(int limit) {
        return dao.newest(limit);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<FoundAnswer> found(long testId, boolean problemsOnly, int first, int limit) {
        return dao.found(testId, problemsOnly, first, limit);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public long countFound(long testId, boolean problemsOnly) {
        return dao.countFound(testId, problemsOnly);
    }
}
