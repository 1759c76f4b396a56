package org.b2bleaf.ordering.drafts;

/** Why what the merchant wanted was not done. */
public enum DraftProblem {
    /** Something is not as it was, and has to be put right or seen first. */
    DIFFERENCES,
    /** Stock ran out at the very last moment. */
    NOT_IN_STOCK,
    /** The shop's own log says more. */
    FAILED
}
