package org.b2bleaf.audit;

/** Is told of each act, single or in bulk, in the transaction that records it. Each bean of this type is told. */
public interface AuditListener {

    /** Called very often by imports: to be quick, and to leave the database alone until the transaction ends. */
    void recorded(RecordedAct act);
}
