package org.b2bleaf.benchmarks.endurance;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.b2bleaf.benchmarks.Browser;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;
import org.b2bleaf.benchmarks.JavaProcess;
import org.b2bleaf.benchmarks.SignInBenchmark;
import org.b2bleaf.benchmarks.Staff;

/** The whole demo, storefront and admin, in a process that is ended and started again on the same data and ports. */
final class Shop implements AutoCloseable {

    private static final String KEY = "-Db2b.signIn.key=one-key-for-all-starts-0123456789abcdef";

    private final Path folder;
    private final Map<String, String> settings;
    private final List<String> options;
    private final Map<String, String> environment;
    private final int shopPort = freePort();
    private final int adminPort = freePort();
    private JavaProcess process;
    private int starts;

    /**
     * @param folder for everything that it writes
     * @param settings of the demo, beyond folder and ports
     * @param options of the JVM
     * @param environment more variables
     */
    Shop(Path folder, Map<String, String> settings, List<String> options, Map<String, String> environment)
            throws IOException {
        this.folder = Files.createDirectories(folder);
        this.settings = settings;
        this.options = options;
        this.environment = environment;
    }

    /** On PostgreSQL, with sessions that outlive the process, and mails to the inbox. */
    static Shop on(Database database, Inbox inbox, Path folder, List<String> options, Map<String, String> environment)
            throws IOException {
        Map<String, String> settings = new LinkedHashMap<>(mailsTo(inbox));
        settings.put("demo.db.url", database.url());
        settings.put("demo.db.user", Database.user());
        settings.put("demo.db.password", Database.user());
        settings.put("demo.sessions", "database");
        return new Shop(folder, settings, options, environment);
    }

    static Map<String, String> mailsTo(Inbox inbox) {
        return Map.of(
                "demo.smtp.host",
                "127.0.0.1",
                "demo.smtp.port",
                String.valueOf(inbox.wire().port()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it can be used. */
    void start() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(options);
        arguments.add(KEY);
        arguments.addAll(SignInBenchmark.WIDE_LIMITS);
        arguments.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.b2bleaf.demo.Start",
                "--demo.data=" + folder,
                "--demo.storefront.port=" + shopPort,
                "--demo.admin.port=" + adminPort));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        process = JavaProcess.start(folder.resolve("output-" + ++starts + ".txt"), arguments, environment);
        process.awaitOutput("Demo ready");
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    /** Lets it end what it does. */
    void stop() throws IOException, InterruptedException {
        process.close();
    }

    JavaProcess process() {
        return process;
    }

    /** Somebody new. */
    Browser browser() {
        return new Browser(client(), URI.create("http://localhost:" + shopPort));
    }

    /** Signed in at the admin. */
    Browser staff() throws IOException, InterruptedException, WrongAnswer {
        return Staff.signIn(new Browser(client(), URI.create("http://localhost:" + adminPort)));
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process != null && process.isAlive()) {
            process.close();
        }
    }
}
