package org.b2bleaf.benchmarks.endurance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.b2bleaf.benchmarks.ImportJobs;
import org.b2bleaf.invariant.InvariantCheck;
import org.b2bleaf.invariant.Violation;

/** A shop with everything it stands on, each of which can be harmed, and the people who use it. */
final class World implements AutoCloseable {

    /**
     * A process that is killed after a minute at most starts sooner without the second compiler, without the check of classes
     * that were checked the last time, and with a collector that has little to do.
     */
    static final List<String> QUICK = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:-UseG1GC",
            "-XX:+UseSerialGC",
            "-Xms1g",
            "-Xmn512m",
            "-XX:MetaspaceSize=512m",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "-Djdk.attach.allowAttachSelf=true");

    private static final String A_MINUTE_AGO = "now() at time zone 'UTC' - interval '1 minute'";
    private static final Duration IMPORT_LIMIT = Duration.ofMinutes(3);
    private static final Duration LONGEST_MENDING = Duration.ofMinutes(1);

    private final Path folder;
    private final Database database;
    private final Inbox inbox;
    private final Shop shop;
    private final Set<String> known = new HashSet<>();
    private final Map<Buyers.Kind, Buyer[]> buyers = new EnumMap<>(Buyers.Kind.class);

    private World(Path folder, Database database, Inbox inbox, Shop shop) {
        this.folder = folder;
        this.database = database;
        this.inbox = inbox;
        this.shop = shop;
    }

    /** With a shop that runs and has its buyers. @param options of the JVM @param environment of the shop's process */
    static World open(Path folder, List<String> options, Map<String, String> environment) throws Exception {
        Files.createDirectories(folder);
        Database database = new Database(folder.resolve("database"));
        Inbox inbox = new Inbox();
        List<String> all = new ArrayList<>(options);
        // What each start would merge anew.
        all.add("-Ddemo.xml=" + Files.createDirectories(folder.resolve("xml")));
        Shop shop = Shop.on(database, inbox, folder.resolve("shop"), all, environment);
        World world = new World(folder, database, inbox, shop);
        shop.start();
        world.fill();
        return world;
    }

    private void fill() throws Exception {
        // Nobody buys the shop empty.
        database.change("update BLC_SKU set QUANTITY_AVAILABLE = 100000000");
        long id;
        try (Connection connection = database.connect()) {
            id = ImportJobs.store(connection, "COMPANIES", Buyers.write(folder), false);
        }
        if (!Wait.until(IMPORT_LIMIT, () -> importStatus(id).matches("DONE|REFUSED|FAILED"))
                || !importStatus(id).equals("DONE")) {
            throw new IllegalStateException("The import of the buyers is " + importStatus(id) + ": "
                    + database.column("select REASON || ' in line ' || LINE_NO from B2B_IMPORT_PROBLEM"));
        }
        for (Buyers.Kind kind : Buyers.Kind.values()) {
            Buyer[] all = new Buyer[Buyers.EACH];
            for (int i = 0; i < all.length; i++) {
                all[i] = new Buyer(shop.browser(), inbox, kind, i);
            }
            buyers.put(kind, all);
        }
    }

    String importStatus(long id) throws Exception {
        try (Connection connection = database.connect()) {
            return ImportJobs.status(connection, id);
        }
    }

    Path folder() {
        return folder;
    }

    Database database() {
        return database;
    }

    Inbox inbox() {
        return inbox;
    }

    Shop shop() {
        return shop;
    }

    /** @param number any; there are {@link Buyers#EACH} in turn */
    Buyer buyer(Buyers.Kind kind, int number) {
        return buyers.get(kind)[Math.floorMod(number, Buyers.EACH)];
    }

    /** What is not as it should be in the database, and stays so: a living node says every ten seconds that it lives. */
    List<String> broken() throws Exception {
        List<String> found = new ArrayList<>();
        Wait.until(LONGEST_MENDING, () -> {
            found.clear();
            found.addAll(brokenNow());
            return known.containsAll(found);
        });
        return found;
    }

    /** The same, but what was told once is neither told nor waited for again. */
    List<String> newlyBroken() throws Exception {
        List<String> found = broken();
        found.removeAll(known);
        known.addAll(found);
        return found;
    }

    private List<String> brokenNow() throws Exception {
        try (Connection connection = database.connect()) {
            return InvariantCheck.run(connection).stream()
                    .map(Violation::toString)
                    .toList();
        }
    }

    /** As if the time had passed after which another node goes on with what a dead one had begun. */
    void timePasses() throws Exception {
        database.change("update B2B_SCHEDULED_TASK set LAST_HEARTBEAT = now() - interval '1 hour' where PICKED");
        for (String table : new String[] {"B2B_MAIL", "B2B_CHARGE", "B2B_CHARGE_ACT"}) {
            database.change("update " + table + " set NEXT_ATTEMPT_AT = " + A_MINUTE_AGO
                    + " where NEXT_ATTEMPT_AT is not null and ATTEMPTS > 0");
        }
        // Whoever asked the gateway has not lived to hear the answer.
        database.change("update B2B_CHARGE set CREATED_AT = CREATED_AT - interval '10 minutes',"
                + " CHANGED_AT = CHANGED_AT - interval '10 minutes' where STATE = 'STARTED'");
        database.change("update B2B_IMPORT set HEARTBEAT_AT = HEARTBEAT_AT - interval '10 minutes'"
                + " where STATUS in ('CHECKING', 'APPLYING')");
        database.change(
                "update B2B_SUBMISSION set CREATED_AT = CREATED_AT - interval '10 minutes' where OPEN_ORDER_ID is not null");
    }

    /** The next attempt at each mail that has failed comes at once; what is under way is left alone. */
    void failedMailsAreDue() throws Exception {
        database.change("update B2B_MAIL set NEXT_ATTEMPT_AT = " + A_MINUTE_AGO
                + " where STATUS = 'QUEUED' and LAST_ERROR is not null");
    }

    @Override
    public void close() throws Exception {
        shop.close();
        inbox.close();
        database.close();
    }
}
