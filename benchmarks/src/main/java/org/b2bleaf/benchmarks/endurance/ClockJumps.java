package org.b2bleaf.benchmarks.endurance;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;

/** The clock that the shop's process sees is put an hour forward, and then an hour back. */
final class ClockJumps implements Fault {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Override
    public Outcome happen(Path folder, Callable<World> shared) throws Exception {
        String jar = System.getProperty("java.class.path");
        if (!jar.endsWith(".jar")) {
            return Outcome.of("left out: an agent must be in a jar, and the harness was not started from its own");
        }
        Path clock = folder.resolve("clock");
        set(clock, Duration.ZERO);
        List<String> options = new ArrayList<>(World.QUICK);
        options.add("-javaagent:" + jar);
        options.add(ShiftedClockBean.SWITCH);
        options.add("-D" + ShiftedTime.FILE + "=" + clock);
        try (World world = World.open(folder.resolve("world"), options, Map.of())) {
            Outcome outcome = Outcome.of("");
            int orders = 0;
            orders += sells(world, "CLOCK-NOW");
            outcome = jobsGoOn(world, "before", outcome);
            set(clock, AN_HOUR);
            orders += sells(world, "CLOCK-FORWARD");
            outcome = jobsGoOn(world, "an hour forward", outcome);
            outcome = outcome.expect(ordersAhead(world) == 2, "the shop did not see the jump forward");
            Buyer asked = world.buyer(Buyers.Kind.VISITOR, 1);
            int before = world.inbox().to(asked.email()).size();
            asked.askForCode();
            String code = world.inbox().awaitCode(asked.email(), before, LIMIT).orElseThrow();
            set(clock, Duration.ZERO);
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

    /** It counts at once: the shop's process sees this file as its own memory. */
    private static void set(Path clock, Duration offset) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(clock.toFile(), "rw")) {
            file.writeLong(offset.toMillis());
        }
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

    /** @return how many of the orders are of a moment that has not come yet */
    private static long ordersAhead(World world) throws Exception {
        return world.database()
                .count("select count(*) from B2B_ORDER where PO_NUMBER like 'CLOCK-FORWARD-%'"
                        + " and SUBMITTED_AT > now() at time zone 'UTC' + interval '50 minutes'");
    }

    /** A mail that nobody in the process knows of is the job's alone. */
    private static Outcome jobsGoOn(World world, String when, Outcome outcome) throws Exception {
        MailAct mails = new MailAct(world, Math.floorMod(when.hashCode(), 1_000));
        mails.run();
        Outcome arrived = mails.afterTheStart();
        return arrived.broken().isEmpty() ? outcome : outcome.expect(false, when + ": " + arrived.broken());
    }
}
