package org.b2bleaf.ordering.drafts;

/** Somebody else has changed or decided the draft since the page was shown. Nothing was stored. */
public class DraftMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DraftMoved(String draft) {
        super("Draft " + draft + " is not as it was shown");
    }
}
