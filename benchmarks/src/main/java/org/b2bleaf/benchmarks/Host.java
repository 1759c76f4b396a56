package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;
import org.b2bleaf.demo.launch.BenchmarkBuyers;
import org.b2bleaf.demo.launch.HostUnderTest;

/** A shop in a process of its own, on a PostgreSQL database of its own, and the people who use it. */
final class Host implements AutoCloseable {

    /** What runs in the process. */
    enum Kind {
        /** The storefront without the modules. */
        BARE,
        /** The storefront with them. */
        SHOP,
        /** The whole demo, storefront and admin, as its readme starts it. */
        DEMO
    }

    /** People of each kind. */
    static final int PEOPLE = BenchmarkBuyers.COUNT;

    private static final String DEMO_READY = "Demo ready";
    private static final String USER = "postgres";
    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");

    private final Kind kind;
    private final String database;
    private final String url;
    private final Path folder;
    private final JavaProcess process;
    private final URI shop;
    private final URI admin;
    private final Map<Person.Kind, List<Person>> people = new EnumMap<>(Person.Kind.class);
    private Duration startTime;

    private Host(Kind kind, Path folder, String database, String url, JavaProcess process, URI shop, URI admin) {
        this.kind = kind;
        this.folder = folder;
        this.database = database;
        this.url = url;
        this.process = process;
        this.shop = shop;
        this.admin = admin;
    }

    /**
     * @param folder an empty one for everything that the host writes
     * @param database the name of an empty one
     * @param url of that database
     * @param options of the JVM
     */
    static Host start(Kind kind, Path folder, String database, String url, List<String> options) throws IOException {
        int shopPort = freePort();
        int adminPort = freePort();
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-Xlog:gc:file=" + collections(folder), "-cp", System.getProperty("java.class.path")));
        if (kind == Kind.DEMO) {
            arguments.addAll(List.of("org.b2bleaf.demo.Start", "--demo.admin.port=" + adminPort));
        } else {
            arguments.addAll(List.of(
                    HostUnderTest.class.getName(), kind == Kind.SHOP ? HostUnderTest.WITH : HostUnderTest.WITHOUT));
        }
        arguments.addAll(List.of(
                "--demo.data=" + folder,
                "--demo.storefront.port=" + shopPort,
                "--demo.db.url=" + url,
                "--demo.db.user=" + USER));
        JavaProcess process = JavaProcess.start(folder.resolve("output.txt"), arguments);
        return new Host(
                kind,
                folder,
                database,
                url,
                process,
                URI.create("http://localhost:" + shopPort),
                URI.create("http://localhost:" + adminPort));
    }

    private static Path collections(Path folder) {
        return folder.resolve("gc.log");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it can be asked, lets all people in, and makes sure that this is the shop it says. */
    void open() throws IOException, InterruptedException, WrongAnswer {
        startTime = process.awaitOutput(kind == Kind.DEMO ? DEMO_READY : HostUnderTest.READY);
        if (kind == Kind.DEMO) {
            return;
        }
        int signIn = browser().get("/sign-in").status();
        if ((signIn == 200) != hasModules()) {
            throw new WrongAnswer("The sign-in page of the modules answered " + signIn);
        }
        HttpClient client = client();
        for (Person.Kind each : Person.Kind.values()) {
            if (each != Person.Kind.BUYER || hasModules()) {
                people.put(each, arrivals(client, each));
            }
        }
    }

    /** How long it took from the start of the process until it could be asked. */
    Duration startTime() {
        return startTime;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** Somebody new. */
    Browser browser() {
        return new Browser(client(), shop);
    }

    /** Staff of the demo, signed in at its admin. */
    Browser staff() throws IOException, InterruptedException, WrongAnswer {
        return Staff.signIn(new Browser(client(), admin));
    }

    /** Of the demo alone. */
    URI admin() {
        return admin;
    }

    String database() {
        return database;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, USER, "");
    }

    /** Has the process carry out one of its tasks. */
    Measures measure(String task, int... sizes) throws IOException, InterruptedException {
        String line = task + Arrays.stream(sizes).mapToObj(size -> " " + size).collect(Collectors.joining());
        return Measures.in(process.ask(line, HostUnderTest.DONE + line, HostUnderTest.FAILED + line));
    }

    /** A moment for {@link #highestHeap}. */
    long collectionsSoFar() throws IOException {
        return Files.size(collections(folder));
    }

    /** In MB, after any of the collections since. */
    long highestHeap(long since) throws IOException {
        Matcher after =
                AFTER_COLLECTION.matcher(Files.readString(collections(folder)).substring((int) since));
        long highest = 0;
        while (after.find()) {
            highest = Math.max(highest, Long.parseLong(after.group(1)));
        }
        return highest;
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
        return kind != Kind.BARE;
    }

    List<Person> people(Person.Kind kind) {
        return people.get(kind);
    }

    /** Who does this work here. */
    Person.Kind kindFor(Work work) {
        return hasModules() ? work.with() : work.without();
    }

    Duration processorTime() {
        return process.processorTime();
    }

    /** Where its processor time goes while something is done. */
    Profile profile(StatementLog.Reading work) throws Exception {
        Path recording = folder.resolve("profile-" + System.nanoTime() + ".jfr").toAbsolutePath();
        process.jcmd("JFR.start", "name=profile", "settings=profile", "filename=" + recording);
        try {
            work.run();
        } finally {
            process.jcmd("JFR.stop", "name=profile");
        }
        return Profile.of(recording);
    }

    long liveHeap() throws IOException, InterruptedException {
        return process.liveHeap();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.close();
    }
}
