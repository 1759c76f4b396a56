package org.b2bleaf.benchmarks.endurance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;

/** The clock of the shop's machine is put an hour forward, and then an hour back. */
final class ClockJumps implements Fault {

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "libfaketimeMT.so.1";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** What the library needs to see that its file has changed. */
    private static final long SEEN_MILLIS = 3_000;

    @Override
    public Outcome happen(Path folder, Callable<World> shared) throws Exception {
        Optional<Path> library = library();
        if (library.isEmpty()) {
            return Outcome.of("left out: Debian's package faketime is not installed");
        }
        Path clock = folder.resolve("clock");
        Files.writeString(clock, "+0");
        Map<String, String> environment = Map.of(
                "LD_PRELOAD",
                library.get().toString(),
                "FAKETIME_TIMESTAMP_FILE",
                clock.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1");
        try (World world = World.open(folder.resolve("world"), World.QUICK, environment)) {
            Outcome outcome = Outcome.of("");
            int orders = 0;
            orders += sells(world, "CLOCK-NOW");
            outcome = jobsGoOn(world, "before", outcome);
            set(clock, "+1h");
            orders += sells(world, "CLOCK-FORWARD");
            outcome = jobsGoOn(world, "an hour forward", outcome);
            Buyer asked = world.buyer(Buyers.Kind.VISITOR, 1);
            int before = world.inbox().to(asked.email()).size();
            asked.askForCode();
            String code = world.inbox().awaitCode(asked.email(), before, LIMIT).orElseThrow();
            set(clock, "+0");
            outcome = outcome.expect(isRefused(asked, code), "a code of before works an hour longer");
            asked.signIn();
            orders += sells(world, "CLOCK-BACK");
            outcome = jobsGoOn(world, "an hour back", outcome);
            for (String broken : world.broken()) {
                outcome = outcome.expect(false, broken);
            }
            return new Outcome(
                    orders + " orders, and mails by the job, before, after the jump forward and after the jump back",
                    outcome.broken());
        }
    }

    private static void set(Path clock, String offset) throws Exception {
        Files.writeString(clock, offset);
        Thread.sleep(SEEN_MILLIS);
    }

    private static int sells(World world, String prefix) throws Exception {
        int sold = 0;
        for (Buyers.Kind kind : new Buyers.Kind[] {Buyers.Kind.TERMS, Buyers.Kind.CARD}) {
            Buyer buyer = world.buyer(kind, 0);
            buyer.arrive();
            buyer.buys(prefix + "-" + kind);
            sold++;
        }
        return sold;
    }

    private static boolean isRefused(Buyer buyer, String code) throws Exception {
        try {
            buyer.typeCode(code);
        } catch (WrongAnswer e) {
            // There is no form for it any more.
        }
        return !buyer.isSignedIn();
    }

    /** A mail that nobody in the process knows of is the job's alone. */
    private static Outcome jobsGoOn(World world, String when, Outcome outcome) throws Exception {
        MailAct mails = new MailAct(world, Math.floorMod(when.hashCode(), 1_000));
        mails.run();
        Outcome arrived = mails.afterTheStart();
        return arrived.broken().isEmpty() ? outcome : outcome.expect(false, when + ": " + arrived.broken());
    }

    private static Optional<Path> library() throws Exception {
        try (Stream<Path> files = Files.find(
                LIBRARIES, 4, (file, facts) -> file.getFileName().toString().equals(LIBRARY))) {
            return files.findFirst();
        }
    }
}
