package org.b2bleaf.demo.site;

/** The order was not placed, nothing was charged, and the message says why to the person who tried. */
public class CheckoutRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public CheckoutRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
