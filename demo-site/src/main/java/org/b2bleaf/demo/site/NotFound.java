package org.b2bleaf.demo.site;

/** There is no such page for this visitor. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("No such page for this visitor", null, false, false);
    }
}
