package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;
import org.b2bleaf.demo.launch.BenchmarkBuyers;
import org.b2bleaf.demo.launch.HostUnderTest;

/** One of the two hosts, in a process of its own, and the people who use it. */
final class Host implements AutoCloseable {

    /** People of each kind. */
    static final int PEOPLE = BenchmarkBuyers.COUNT;

    private final boolean hasModules;
    private final JavaProcess process;
    private final URI shop;
    private final Map<Person.Kind, List<Person>> people = new EnumMap<>(Person.Kind.class);

    private Host(boolean hasModules, JavaProcess process, URI shop) {
        this.hasModules = hasModules;
        this.process = process;
        this.shop = shop;
    }

    /**
     * @param folder an empty one for everything that the host writes
     * @param database further arguments that name a database; none for the embedded one
     */
    static Host start(boolean hasModules, Path folder, List<String> database) throws IOException {
        return start(hasModules, folder, database, List.of());
    }

    /** @param options further ones of the JVM */
    static Host start(boolean hasModules, Path folder, List<String> database, List<String> options) throws IOException {
        Files.createDirectories(folder);
        int port = freePort();
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                HostUnderTest.class.getName(),
                hasModules ? HostUnderTest.WITH : HostUnderTest.WITHOUT,
                "--demo.data=" + folder,
                "--demo.storefront.port=" + port));
        arguments.addAll(database);
        JavaProcess process = JavaProcess.start(folder.resolve("output.txt"), arguments);
        return new Host(hasModules, process, URI.create("http://localhost:" + port));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** @return how long the start took */
    Duration awaitReady() throws IOException, InterruptedException {
        return process.awaitOutput(HostUnderTest.READY);
    }

    /** Lets all people in, and makes sure that this host is the one it says. */
    void open() throws IOException, InterruptedException, WrongAnswer {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        int signIn = new Browser(client, shop).get("/sign-in").status();
        if ((signIn == 200) != hasModules) {
            throw new WrongAnswer("The sign-in page of the modules answered " + signIn);
        }
        for (Person.Kind kind : Person.Kind.values()) {
            if (kind != Person.Kind.BUYER || hasModules) {
                people.put(kind, arrivals(client, kind));
            }
        }
    }

    private List<Person> arrivals(HttpClient client, Person.Kind kind)
            throws IOException, InterruptedException, WrongAnswer {
        List<Person> all = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Person person = new Person(new Browser(client, shop), kind, i);
            person.arrive();
            all.add(person);
        }
        return all;
    }

    boolean hasModules() {
        return hasModules;
    }

    List<Person> people(Person.Kind kind) {
        return people.get(kind);
    }

    /** Who does this work here. */
    Person.Kind kindFor(Work work) {
        return hasModules ? work.with() : work.without();
    }

    long liveHeap() throws IOException, InterruptedException {
        return process.liveHeap();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.close();
    }
}
