package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java process that the harness started, with the flags that the demo's jar asks for. It never outlives the harness. */
public final class JavaProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(20);
    private static final long TASK_PAUSE_MILLIS = 100;
    private static final Duration END_LIMIT = Duration.ofSeconds(90);
    private static final Pattern USED = Pattern.compile("garbage-first heap\\s+total \\d+K, used (\\d+)K");

    /** The same for every process that is measured; the opened packages are those of the demo's manifest. */
    private static final List<String> FLAGS = List.of(
            "-Xmx1g",
            "-XX:+UseG1GC",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.text=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED");

    private final Process process;
    private final Path output;
    private final long begun = System.nanoTime();
    private final Thread killer;

    private JavaProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
        killer = new Thread(process::destroyForcibly, "kill-" + process.pid());
        Runtime.getRuntime().addShutdownHook(killer);
    }

    /** @param output takes both output streams */
    static JavaProcess start(Path output, List<String> arguments) throws IOException {
        return start(output, arguments, Map.of());
    }

    /**
     * @param output takes both output streams
     * @param environment more variables
     */
    public static JavaProcess start(Path output, List<String> arguments, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(tool("java"));
        command.addAll(FLAGS);
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new JavaProcess(process, output);
    }

    /** @return the time from the start of the process until it printed the text */
    public Duration awaitOutput(String text) throws IOException, InterruptedException {
        return awaitOutput(text, 1);
    }

    /** The same, until it printed the text so many times. */
    public Duration awaitOutput(String text, int times) throws IOException, InterruptedException {
        while (Files.readString(output).split(Pattern.quote(text), -1).length <= times) {
            Duration passed = Duration.ofNanos(System.nanoTime() - begun);
            if (!process.isAlive() || passed.compareTo(START_LIMIT) > 0) {
                throw new IllegalStateException("It did not start:\n" + Files.readString(output));
            }
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /**
     * Says a line to the process and waits until it has printed that it is done, however long that takes.
     *
     * @return all that it printed meanwhile
     */
    String ask(String line, String done, String failed) throws IOException, InterruptedException {
        int from = Files.readString(output).length();
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        while (true) {
            String said = Files.readString(output).substring(from);
            if (said.contains(done)) {
                return said;
            }
            if (said.contains(failed) || !process.isAlive()) {
                throw new IllegalStateException(line + " failed:\n" + said);
            }
            Thread.sleep(TASK_PAUSE_MILLIS);
        }
    }

    /** @return processor time that the process has used so far, all threads together */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** @return bytes of heap in use after full collections */
    public long liveHeap() throws IOException, InterruptedException {
        // References that the first one cleared keep others alive until the second.
        jcmd("GC.run");
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("jcmd told no heap size");
        }
        return Long.parseLong(used.group(1)) * 1024;
    }

    /** @param command with its arguments @return what it answered */
    public String jcmd(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(tool("jcmd"), String.valueOf(process.pid())));
        words.addAll(List.of(command));
        Process jcmd = new ProcessBuilder(words).redirectErrorStream(true).start();
        String answer = new String(jcmd.getInputStream().readAllBytes());
        jcmd.waitFor();
        return answer;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        Runtime.getRuntime().removeShutdownHook(killer);
        process.destroyForcibly().waitFor();
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        Runtime.getRuntime().removeShutdownHook(killer);
        process.getOutputStream().close();
        // Asks it to end, as a service manager does.
        process.destroy();
        if (!process.waitFor(END_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
