package org.b2bleaf.store;

/** A B2B customer with several locations has to choose one before anything goes into the cart. */
public class LocationRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LocationRequired() {
        super("No location is chosen");
    }
}
