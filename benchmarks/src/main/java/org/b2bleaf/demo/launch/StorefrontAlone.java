package org.b2bleaf.demo.launch;

/** The demo without its admin, which starts in half the time. Takes the same settings and prints the same. */
public final class StorefrontAlone {

    private StorefrontAlone() {}

    public static void main(String[] arguments) {
        Demo.run(arguments, false);
    }
}
