package org.b2bleaf.benchmarks.endurance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** PostgreSQL is ended at once and started again, three times, while people buy. */
final class DatabaseOutage implements Fault {

    private static final int TIMES = 3;
    private static final long UP_MILLIS = 10_000;
    private static final long DOWN_MILLIS = 4_000;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final List<Buyers.Kind> KINDS =
            List.of(Buyers.Kind.TERMS, Buyers.Kind.CARD, Buyers.Kind.DEPOSIT, Buyers.Kind.TERMS);

    @Override
    public Outcome happen(Path folder, Callable<World> shared) throws Exception {
        World world = shared.call();
        Queue<String> confirmed = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> people = new ArrayList<>();
        for (int i = 0; i < KINDS.size(); i++) {
            Buyer buyer = world.buyer(KINDS.get(i), i);
            buyer.arrive();
            String prefix = "DOWN-" + i + "-";
            Thread person = new Thread(() -> buyOnAndOn(buyer, prefix, over, confirmed, failed));
            person.setDaemon(true);
            people.add(person);
            person.start();
        }
        for (int i = 0; i < TIMES; i++) {
            Thread.sleep(UP_MILLIS);
            world.database().crash();
            Thread.sleep(DOWN_MILLIS);
            world.database().start();
        }
        int before = confirmed.size();
        boolean again = Wait.until(LIMIT, () -> confirmed.size() >= before + KINDS.size());
        over.set(true);
        for (Thread person : people) {
            person.join(LIMIT.toMillis());
        }
        return seen(world, List.copyOf(confirmed), failed.get())
                .expect(again, "nobody could buy after the database was there again");
    }

    private static void buyOnAndOn(
            Buyer buyer, String prefix, AtomicBoolean over, Queue<String> confirmed, AtomicInteger failed) {
        for (int i = 0; !over.get(); i++) {
            try {
                buyer.arrive();
                buyer.buys(prefix + i);
                confirmed.add(prefix + i);
            } catch (Exception e) {
                failed.incrementAndGet();
            }
        }
    }

    private static Outcome seen(World world, List<String> confirmed, int failed) throws Exception {
        world.timePasses();
        boolean ended = Wait.until(
                LIMIT,
                () -> world.database().count("select count(*) from B2B_SUBMISSION where OPEN_ORDER_ID is not null")
                        == 0);
        List<String> there = world.database().column("select PO_NUMBER from B2B_ORDER where PO_NUMBER like 'DOWN-%'");
        Outcome outcome = Outcome.of(confirmed.size() + " orders confirmed, " + failed
                        + " attempts answered by an error or not at all, "
                        + (there.size() - confirmed.size()) + " orders whose buyer was not told")
                .expect(ended, "a submission has no end")
                .expect(there.containsAll(confirmed), "an order that was confirmed is not there")
                .expect(there.size() == there.stream().distinct().count(), "an order is there twice");
        for (String broken : world.broken()) {
            outcome = outcome.expect(false, broken);
        }
        return outcome;
    }
}
