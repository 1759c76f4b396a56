package org.b2bleaf.audit;

/** Is told of each act, single or in bulk, in the transaction that records it. Each bean of this type is told. */
public interface AuditListener {

    /** Called very often by imports: to be quick, and to leave the database alone until the transaction ends. */
    void recorded(RecordedAct act);

    /**
     * Called by a large work between two of its pieces, within its transaction: all that was recorded so far is stored, and
     * the caller holds no entities. What was kept for the end may be worked off, so that memory does not grow with the work.
     */
    default void pieceDone() {}
}
