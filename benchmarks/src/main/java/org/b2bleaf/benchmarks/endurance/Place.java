package org.b2bleaf.benchmarks.endurance;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.b2bleaf.benchmarks.JavaProcess;
import org.b2bleaf.benchmarks.SignInBenchmark;
import org.b2bleaf.demo.launch.StorefrontAlone;

/** Folder and ports of one process of the demo. The next one there finds what the one before has left. */
final class Place {

    private static final String KEY = "-Db2b.signIn.key=one-key-for-all-starts-0123456789abcdef";

    /** What runs in a process. */
    enum Parts {
        ALL("org.b2bleaf.demo.Start", 2),
        STOREFRONT(StorefrontAlone.class.getName(), 1);

        private final String mainClass;
        private final int applications;

        Parts(String mainClass, int applications) {
            this.mainClass = mainClass;
            this.applications = applications;
        }
    }

    /**
     * How processes are started.
     *
     * @param options of the JVM
     * @param settings of the demo, beyond folder and ports
     * @param environment more variables
     */
    record Start(List<String> options, Map<String, String> settings, Map<String, String> environment) {}

    private final Path folder;
    private final int shopPort = freePort();
    private final int adminPort = freePort();
    private final Path gate;
    private JavaProcess process;
    private Parts parts;
    private int starts;

    /** @param folder for everything that processes write here */
    Place(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        gate = folder.resolve("gate-is-open");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    void begin(Start start, Parts wanted) throws IOException {
        parts = wanted;
        List<String> arguments = new ArrayList<>(start.options());
        arguments.add(KEY);
        arguments.addAll(SignInBenchmark.WIDE_LIMITS);
        arguments.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                parts.mainClass,
                "--demo.data=" + folder,
                "--demo.storefront.port=" + shopPort,
                "--demo.admin.port=" + adminPort));
        start.settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        process = JavaProcess.start(folder.resolve("output-" + ++starts + ".txt"), arguments, start.environment());
    }

    /** The same, but it stops before its jobs and ports. */
    void beginHeld(Start start, Parts wanted) throws IOException {
        Files.deleteIfExists(gate);
        List<String> options = new ArrayList<>(start.options());
        options.add(Gate.SWITCH);
        options.add("-D" + Gate.FILE + "=" + gate);
        begin(new Start(options, start.settings(), start.environment()), wanted);
    }

    /** Waits until a process that is to be held has come so far. */
    void awaitHeld() throws IOException, InterruptedException {
        process.awaitOutput(Gate.HELD, parts.applications);
    }

    void letGo() throws IOException {
        Files.createFile(gate);
    }

    /** Waits until it can be used. */
    void awaitReady() throws IOException, InterruptedException {
        process.awaitOutput("Demo ready");
    }

    boolean hasAdmin() {
        return parts == Parts.ALL;
    }

    JavaProcess process() {
        return process;
    }

    URI shop() {
        return URI.create("http://localhost:" + shopPort);
    }

    URI admin() {
        return URI.create("http://localhost:" + adminPort);
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    void close() throws IOException, InterruptedException {
        if (isAlive()) {
            process.close();
        }
    }
}
