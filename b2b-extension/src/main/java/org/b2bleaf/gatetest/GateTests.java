package org.b2bleaf.gatetest;

import java.util.List;
import java.util.Optional;

/** Self-tests of the store gate. Asked for in the admin, made by the job {@code b2b-gate-test} of the storefront. */
public interface GateTests {

    /**
     * Asks for a test.
     *
     * @param actor for the audit trail
     * @return false when one waits or runs already
     */
    boolean start(String actor);

    /** Whether this test runs at the moment: only then are its visitors let in as what they say they are. */
    boolean isRunning(long testId);

    Optional<GateTestRun> find(long testId);

    /** The newest first. */
    List<GateTestRun> newest(int limit);

    /**
     * What answered, what somebody should look at first.
     *
     * @param problemsOnly without what may answer
     */
    List<FoundAnswer> found(long testId, boolean problemsOnly, int first, int limit);

    long countFound(long testId, boolean problemsOnly);
}
