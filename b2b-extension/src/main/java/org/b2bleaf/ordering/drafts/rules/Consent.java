package org.b2bleaf.ordering.drafts.rules;

/** Whether the buyer agrees with what the merchant has made of a draft. A mark beside the draft's status. */
public enum Consent {
    NOT_ASKED,
    /** The buyer has to answer before anything goes on. */
    ASKED,
    /** The buyer has agreed with the draft as it is. */
    GIVEN,
    REFUSED
}
