package org.b2bleaf.store;

/**
 * A page of the host has asked for a record that whoever is here may not see. Answered like a record that is not there.
 */
public class RecordHidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RecordHidden() {
        super("No such record for this visitor", null, false, false);
    }
}
