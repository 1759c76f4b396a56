package org.b2bleaf.company;

/** The customer has no permission that covers the act at this moment; nothing was stored. */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String act) {
        super("Not allowed: " + act, null, false, false);
    }
}
