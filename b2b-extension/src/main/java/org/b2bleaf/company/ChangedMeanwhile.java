package org.b2bleaf.company;

/** Somebody else changed the record after the caller had read it; nothing was stored. */
public class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile(String subjectType, long id) {
        super("The " + subjectType + " " + id + " was changed meanwhile");
    }
}
