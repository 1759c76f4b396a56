package org.b2bleaf.demo.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The demo in a process of its own, as a person would start it. It never outlives this JVM.
 *
 * <p>The process runs with the class path of the shop alone: test classes are not on it.
 */
public final class DemoProcess {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration FAILURE_LIMIT = Duration.ofMinutes(3);

    /** A paused server takes connections and never answers. */
    private static final int HEALTH_LIMIT_MILLIS = 3_000;

    private static final Pattern SHOP = Pattern.compile("(?m)^\\s*shop\\s+(http\\S+)$");
    private static final Pattern ADMIN = Pattern.compile("(?m)^\\s*admin\\s+(http\\S+)");
    private static final Pattern MAILBOX = Pattern.compile("(?m)^\\s*mailbox\\s+(http\\S+)");
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /** As in the manifest of the demo's jar. */
    private static final List<String> OPENED =
            List.of("java.lang", "java.lang.reflect", "java.util", "java.text", "java.net", "java.io");

    /** Tests sign in far more often than people do. The values are the widest that the settings page takes. */
    private static final Map<String, String> WIDE_LIMITS = Map.of(
            "b2b.signIn.codesPerAddressPerHour", "100",
            "b2b.signIn.codesPerAddressPerDay", "1000",
            "b2b.signIn.requestsPerIpPerHour", "100000",
            "b2b.signIn.resendSeconds", "10",
            "b2b.requestAccess.perNetworkPerHour", "1000",
            "b2b.webhook.allowPrivateAddresses", "true");

    private static DemoProcess shared;
    private static boolean sharedFailed;

    private final Path data;
    private final Map<String, String> settings;
    private Process process;
    private Path output;
    private int starts;
    private URI shop;
    private URI admin;
    private URI mailbox;

    private DemoProcess(Path data, Map<String, String> settings) {
        this.data = data;
        this.settings = settings;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "kill-demo"));
    }

    /** @return the one demo that most tests use; started by the first call, ended with this JVM */
    public static synchronized DemoProcess shared() {
        if (sharedFailed) {
            throw new AssertionError("The demo did not start, as the first test that needed it says");
        }
        if (shared == null) {
            try {
                DemoProcess demo = on(newFolder("shared"), Map.of("demo.session.domain", "fjord.localhost"));
                demo.start();
                shared = demo;
            } finally {
                sharedFailed = shared == null;
            }
        }
        return shared;
    }

    /**
     * @param data the demo's folder
     * @param settings by name, such as {@code demo.smtp.port}; ports are free ones unless named here
     * @return a demo that is not started yet
     */
    public static DemoProcess on(Path data, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("demo.storefront.port", "0");
        all.put("demo.admin.port", "0");
        all.put("demo.data", data.toString());
        all.putAll(settings);
        return new DemoProcess(data, all);
    }

    /**
     * @param data folder of one of the processes
     * @return several demos that people reach at one address, to be started and ended elsewhere
     */
    public static DemoProcess reachedAt(URI shop, URI admin, Path data) {
        DemoProcess asOne = new DemoProcess(data, Map.of());
        asOne.shop = shop;
        asOne.admin = admin;
        return asOne;
    }

    /** @return a new empty folder below {@code target}, kept for a look after a failure */
    public static Path newFolder(String purpose) {
        try {
            Path parent = Files.createDirectories(TARGET.resolve("demo-data"));
            return Files.createTempDirectory(parent, purpose + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the demo, unless it runs, and waits until it is ready. */
    public synchronized DemoProcess start() {
        if (!isAlive()) {
            launch();
        }
        try {
            awaitReady();
        } catch (ConditionTimeoutException e) {
            kill();
            throw new AssertionError("The demo did not get ready:\n" + lastOutput(), e);
        }
        String printed = output();
        shop = address(SHOP, printed);
        admin = address(ADMIN, printed);
        mailbox = address(MAILBOX, printed);
        return this;
    }

    private void awaitReady() {
        Awaitility.await("the demo to be ready")
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> isReady() || !isAlive());
        if (!isAlive()) {
            throw new AssertionError("The demo did not start:\n" + lastOutput());
        }
    }

    private boolean isReady() {
        return MAILBOX.matcher(output()).find();
    }

    /**
     * Starts a demo that is not supposed to run.
     *
     * @param arguments further ones, as they are
     */
    public FailedStart startInVain(String... arguments) {
        launch(arguments);
        try {
            if (!process.waitFor(FAILURE_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                kill();
                throw new AssertionError("The demo neither failed nor ended:\n" + lastOutput());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new FailedStart(
                process.exitValue(),
                output().lines().filter(line -> !line.startsWith("Picked up ")).collect(Collectors.joining("\n")));
    }

    /**
     * What a start ended with.
     *
     * @param exitCode of the process
     * @param output both of its streams
     */
    public record FailedStart(int exitCode, String output) {}

    private void launch(String... arguments) {
        if (isAlive()) {
            throw new IllegalStateException("The demo was started already");
        }
        output = TARGET.resolve("demo-data").resolve(data.getFileName() + "-output-" + ++starts + ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx1g");
        // Lives for minutes: what the second compiler would make of it costs more than it saves. Starts in half the
        // time.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        OPENED.forEach(name -> {
            command.add("--add-opens");
            command.add("java.base/" + name + "=ALL-UNNAMED");
        });
        WIDE_LIMITS.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(given("b2b.", "-D"));
        command.add("org.b2bleaf.demo.Start");
        command.addAll(given("demo.", "--"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("CLASSPATH", classPath());
        try {
            Files.createDirectories(output.getParent());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> given(String prefix, String option) {
        return settings.entrySet().stream()
                .filter(setting -> setting.getKey().startsWith(prefix))
                .map(setting -> option + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    /** Written by the build; a development environment that has none runs the demo with all that it has. */
    private static String classPath() {
        Path libraries = TARGET.resolve("runtime-class-path.txt");
        try {
            return Files.exists(libraries)
                    ? TARGET.resolve("classes")
                            + File.pathSeparator
                            + Files.readString(libraries).strip()
                    : System.getProperty("java.class.path");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI address(Pattern line, String printed) {
        Matcher matcher = line.matcher(printed);
        if (!matcher.find()) {
            throw new AssertionError("No line \"" + line + "\" in:\n" + printed);
        }
        return URI.create(matcher.group(1));
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Whether the shop answers new requests, as a balancer finds out. */
    public boolean takesRequests() {
        try {
            HttpURLConnection health =
                    (HttpURLConnection) shop.resolve("b2b/health").toURL().openConnection();
            health.setRequestProperty("Connection", "close");
            health.setConnectTimeout(HEALTH_LIMIT_MILLIS);
            health.setReadTimeout(HEALTH_LIMIT_MILLIS);
            return health.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** @return the shop's address, with a slash at the end */
    public URI shop() {
        return shop;
    }

    /** @return the address of the merchant's admin */
    public URI admin() {
        return admin;
    }

    /** @return the mails that this demo sent */
    public Mailbox mailbox() {
        return Mailbox.at(mailbox);
    }

    public Path data() {
        return data;
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            try {
                process.waitFor(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Asks the process to end, as a service manager does, and waits until it has. @return its exit code */
    public int stop() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("The demo does not end:\n" + lastOutput());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param name of a signal, such as STOP */
    public void signal(String name) {
        try {
            int sent = new ProcessBuilder("kill", "-" + name, String.valueOf(pid()))
                    .start()
                    .waitFor();
            if (sent != 0) {
                throw new AssertionError("Signal " + name + " was not sent");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    private String output() {
        try {
            return Files.exists(output) ? Files.readString(output, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lastOutput() {
        List<String> lines = new ArrayList<>(output().lines().toList());
        Path log = data.resolve("log/storefront.log");
        if (Files.exists(log)) {
            try {
                List<String> logged = Files.readAllLines(log);
                lines.addAll(logged.subList(Math.max(0, logged.size() - 40), logged.size()));
            } catch (IOException e) {
                lines.add("(" + log + " cannot be read: " + e.getMessage() + ")");
            }
        }
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 80), lines.size()));
    }
}
