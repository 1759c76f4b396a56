package org.b2bleaf.storefront.web;

/** The record is not there, or the viewer may not see it: both answer alike, so that nobody can probe for records. */
public class RecordNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RecordNotFound() {
        super("No such record for this viewer", null, false, false);
    }
}
