package org.b2bleaf.requestaccess;

/** Somebody else has decided about the request meanwhile. Nothing was stored. */
public class AlreadyDecided extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long requestId;

    public AlreadyDecided(AccessRequest request) {
        super("Request " + request.getId() + " is " + request.getStatus() + " already");
        this.requestId = request.getId();
    }

    /** Whose record says who was faster, when, and how it was decided. */
    public long requestId() {
        return requestId;
    }
}
