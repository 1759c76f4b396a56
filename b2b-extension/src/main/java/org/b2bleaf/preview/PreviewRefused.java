package org.b2bleaf.preview;

/** An archived location buys nothing, so there is nothing to see. */
public class PreviewRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PreviewRefused() {
        super("An archived location has no preview");
    }
}
