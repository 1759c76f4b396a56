package org.b2bleaf.demo;

/**
 * The demo's entry point, compiled for Java 8 so that an old Java can still say in one line that it is too old.
 */
public final class Start {

    private static final int NEEDED = 17;

    private Start() {}

    /** Checks the Java version, then hands over to the launcher. */
    public static void main(String[] arguments) throws Exception {
        String version = System.getProperty("java.specification.version");
        if (version.startsWith("1.") || Integer.parseInt(version) < NEEDED) {
            System.err.println("B2Bleaf needs Java " + NEEDED + " or newer, this is Java " + version
                    + ". Set JAVA_HOME to a newer JDK and start again.");
            System.exit(2);
        }
        Class.forName("org.b2bleaf.demo.launch.Demo")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
