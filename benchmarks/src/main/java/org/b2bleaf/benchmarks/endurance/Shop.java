package org.b2bleaf.benchmarks.endurance;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.b2bleaf.benchmarks.Browser;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;
import org.b2bleaf.benchmarks.JavaProcess;
import org.b2bleaf.benchmarks.Staff;

/**
 * The whole demo, storefront and admin, in a process that is ended and started again on the same data; or a second process is
 * started meanwhile in a place of its own and held, and goes on when the first one is no more. People find whichever there is.
 */
final class Shop implements AutoCloseable {

    private final Path folder;
    private final Place.Start start;
    private volatile Place now;
    private Place next;
    private boolean hasNext;

    /**
     * @param folder for everything that it writes
     * @param settings of the demo, beyond folder and ports
     * @param options of the JVM
     * @param environment more variables
     */
    Shop(Path folder, Map<String, String> settings, List<String> options, Map<String, String> environment)
            throws IOException {
        this.folder = folder;
        start = new Place.Start(options, settings, environment);
        now = new Place(folder);
        next = new Place(folder.resolve("next"));
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

    /** Where the last process was. Waits until it can be used. */
    void start() throws IOException, InterruptedException {
        start(Place.Parts.ALL);
    }

    void start(Place.Parts parts) throws IOException, InterruptedException {
        now.begin(start, parts);
        now.awaitReady();
    }

    /** Begins to start a process where the one before the last was, which is to go on when this one is dead. */
    void beginNext(Place.Parts parts) throws IOException {
        next.beginHeld(start, parts);
        hasNext = true;
    }

    boolean hasNext() {
        return hasNext;
    }

    /** Waits until it has come as far as it may; not at all when there is none. */
    void awaitNext() throws IOException, InterruptedException {
        if (hasNext) {
            next.awaitHeld();
        }
    }

    /** Waits until it can be used. */
    void goOnWithNext() throws IOException, InterruptedException {
        Place dead = now;
        now = next;
        next = dead;
        hasNext = false;
        now.letGo();
        now.awaitReady();
    }

    /** After something went wrong: whatever runs is killed, and one process started. */
    void startAnew() throws IOException, InterruptedException {
        for (Place place : new Place[] {now, next}) {
            if (place.isAlive()) {
                place.process().kill();
            }
        }
        hasNext = false;
        start();
    }

    void kill() throws InterruptedException {
        now.process().kill();
    }

    /** Lets it end what it does. */
    void stop() throws IOException, InterruptedException {
        now.close();
    }

    JavaProcess process() {
        return now.process();
    }

    /** Somebody new. */
    Browser browser() {
        return new Browser(client(), () -> now.shop());
    }

    /** Whether staff can sign in. */
    boolean hasAdmin() {
        return now.hasAdmin();
    }

    /** Signed in at the admin. */
    Browser staff() throws IOException, InterruptedException, WrongAnswer {
        return Staff.signIn(new Browser(client(), now::admin));
    }

    /** Something for staff to do. */
    @FunctionalInterface
    interface StaffWork {
        void run(Browser staff) throws Exception;
    }

    /** Done at the admin of another process for as long as it takes, when this one has none. */
    void letStaff(StaffWork work) throws Exception {
        if (hasAdmin()) {
            work.run(staff());
            return;
        }
        Place office = new Place(folder.resolve("office"));
        try {
            office.begin(start, Place.Parts.ALL);
            office.awaitReady();
            work.run(Staff.signIn(new Browser(client(), office::admin)));
        } finally {
            office.close();
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        now.close();
        next.close();
    }
}
