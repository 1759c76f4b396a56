package org.b2bleaf.benchmarks.endurance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.b2bleaf.benchmarks.Benchmark;
import org.b2bleaf.benchmarks.Goal;
import org.b2bleaf.benchmarks.Run;
import org.b2bleaf.benchmarks.Section;
import org.b2bleaf.invariant.InvariantCheck;

/**
 * In each round a few acts begin at once, and the shop is killed at a random moment of them. It is started again, its jobs catch
 * up, and it is seen whether each act has kept its promise and whether all invariants hold.
 */
public final class KillRounds implements Benchmark {

    /** Nobody waits for an answer longer than that after the shop has died. */
    private static final long END_MILLIS = 20_000;

    @Override
    public void measure(Run run, Section section) throws Exception {
        Plan plan = new Plan(run.settings().seed(), run.settings().acts());
        int rounds = run.settings().rounds();
        if (plan.isEmpty()) {
            section.say("No act was asked for.");
            return;
        }
        Tally tally = new Tally("act");
        Path folder = run.folder().resolve("kill-rounds");
        int killed = 0;
        long end =
                System.nanoTime() + Duration.ofMinutes(run.settings().minutes()).toNanos();
        try (World world = World.open(folder, World.QUICK, Map.of())) {
            for (int round = 1; round <= rounds && System.nanoTime() < end; round++) {
                long begun = System.nanoTime();
                int before = tally.broken().size();
                Plan.Round now = plan.next();
                killed += round(world, round, now, tally) ? 1 : 0;
                System.out.printf(
                        "round %d of %d, %s killed after %d ms: %d broken, %d s%n",
                        round,
                        rounds,
                        now.acts().stream().map(Act.Kind::label).toList(),
                        now.killedAfterMillis(),
                        tally.broken().size() - before,
                        (System.nanoTime() - begun) / 1_000_000_000L);
                tally.broken().stream().skip(before).forEach(System.out::println);
            }
        }
        tell(run, section, tally, killed);
    }

    private static void tell(Run run, Section section, Tally tally, int killed) {
        section.figure("Rounds with `kill -9` of the shop", String.valueOf(killed), Goal.none())
                .figure(
                        "What was promised and is broken",
                        String.valueOf(tally.broken().size()),
                        new Goal("0", tally.broken().isEmpty()));
        section.say("Seed " + run.settings().seed()
                        + ". Three acts at once in each round, killed after 20 to 1,500 ms; then"
                        + " the shop is started again on the same data, the time passes after which somebody goes on with what"
                        + " a dead node held, and "
                        + InvariantCheck.invariants().size() + " invariants are checked beside what the acts promise.")
                .say(tally.table())
                .say(tally.violations());
    }

    /** @return whether the shop was killed */
    private static boolean round(World world, int number, Plan.Round round, Tally tally) throws Exception {
        String when = "round " + number;
        Map<Act.Kind, Act> acts = new LinkedHashMap<>();
        for (Act.Kind kind : round.acts()) {
            Act act = kind.begin(world, number);
            try {
                act.prepare();
                acts.put(kind, act);
            } catch (Exception e) {
                tally.add(kind.label(), when, Outcome.of("could not begin").expect(false, "before the kill: " + e));
            }
        }
        begin(world, round, acts);
        Map<Act.Kind, Outcome> dead = new LinkedHashMap<>();
        for (Map.Entry<Act.Kind, Act> act : acts.entrySet()) {
            dead.put(act.getKey(), act.getValue().afterTheKill());
        }
        world.timePasses();
        world.shop().start();
        for (Map.Entry<Act.Kind, Act> act : acts.entrySet()) {
            tally.add(act.getKey().label(), when, join(dead.get(act.getKey()), afterTheStart(act.getValue())));
        }
        world.broken().forEach(broken -> tally.violation(when, broken));
        return true;
    }

    private static Outcome afterTheStart(Act act) {
        try {
            return act.afterTheStart();
        } catch (Exception e) {
            return Outcome.of("cannot go on").expect(false, "after the start: " + e);
        }
    }

    private static Outcome join(Outcome dead, Outcome alive) {
        List<String> broken = new ArrayList<>(dead.broken());
        broken.addAll(alive.broken());
        List<String> found = new ArrayList<>(List.of(dead.found(), alive.found()));
        found.removeIf(String::isEmpty);
        return new Outcome(String.join(", ", found), broken);
    }

    private static void begin(World world, Plan.Round round, Map<Act.Kind, Act> acts) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (Map.Entry<Act.Kind, Act> act : acts.entrySet()) {
            Thread thread = new Thread(
                    () -> run(act.getKey(), act.getValue()), act.getKey().label());
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
        Thread.sleep(round.killedAfterMillis());
        world.shop().kill();
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join(END_MILLIS);
        }
    }

    private static void run(Act.Kind kind, Act act) {
        try {
            act.run();
        } catch (IOException | InterruptedException e) {
            // The shop died in it.
        } catch (Exception e) {
            System.out.println(kind.label() + " was cut off: " + e);
        }
    }
}
