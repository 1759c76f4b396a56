package org.b2bleaf.benchmarks.endurance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A few acts that begin at once, the death of the shop in the middle of them, and what became of each. */
final class Round {

    /** Nobody waits for an answer longer than that after the shop has died. */
    private static final long END_MILLIS = 20_000;

    private static final ExecutorService PEOPLE = Executors.newCachedThreadPool(Round::daemon);

    private final World world;
    private final int number;
    private final Plan.Round plan;
    private final Tally tally;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean isKilled;

    /** @param number from 1; no act has the same number in two rounds */
    Round(World world, int number, Plan.Round plan, Tally tally) {
        this.world = world;
        this.number = number;
        this.plan = plan;
        this.tally = tally;
    }

    /** One step of an act. */
    @FunctionalInterface
    private interface Step {
        Outcome take(Act act) throws Exception;
    }

    /** What starts the shop again, or lets another process go on. */
    @FunctionalInterface
    interface Return {
        void comeBack() throws Exception;
    }

    /** Up to the moment when the shop is dead. @return what is to be seen later, by the acts that could begin */
    Map<Act.Kind, Act> kill() throws Exception {
        Map<Act.Kind, Act> acts = new LinkedHashMap<>();
        plan.acts().forEach(kind -> acts.put(kind, kind.begin(world, number)));
        each(acts, "before the kill", act -> {
                    act.prepare();
                    return Outcome.of("");
                })
                .forEach((kind, outcome) -> {
                    if (!outcome.broken().isEmpty()) {
                        acts.remove(kind);
                        tally.add(kind.label(), when(), outcome);
                    }
                });
        world.shop().awaitNext();
        attack(acts);
        return acts;
    }

    /** From then on. */
    void see(Map<Act.Kind, Act> acts, Return shop) throws Exception {
        Map<Act.Kind, Outcome> dead = each(acts, "after the kill", Act::afterTheKill);
        world.timePasses();
        shop.comeBack();
        Map<Act.Kind, Outcome> alive = each(acts, "after the start", Act::afterTheStart);
        acts.keySet().forEach(kind -> tally.add(kind.label(), when(), join(dead.get(kind), alive.get(kind))));
        failures.forEach(failure -> tally.violation(when(), failure));
        world.newlyBroken().forEach(broken -> tally.violation(when(), broken));
    }

    private String when() {
        return "round " + number;
    }

    /** The same step of all of them, side by side. */
    private static Map<Act.Kind, Outcome> each(Map<Act.Kind, Act> acts, String moment, Step step) {
        Map<Act.Kind, CompletableFuture<Outcome>> begun = new LinkedHashMap<>();
        acts.forEach(
                (kind, act) -> begun.put(kind, CompletableFuture.supplyAsync(() -> take(act, moment, step), PEOPLE)));
        Map<Act.Kind, Outcome> outcomes = new LinkedHashMap<>();
        begun.forEach((kind, outcome) -> outcomes.put(kind, outcome.join()));
        return outcomes;
    }

    private static Outcome take(Act act, String moment, Step step) {
        try {
            return step.take(act);
        } catch (Exception e) {
            return Outcome.of("cut short").expect(false, moment + ": " + e);
        }
    }

    private static Outcome join(Outcome dead, Outcome alive) {
        List<String> broken = new ArrayList<>(dead.broken());
        broken.addAll(alive.broken());
        List<String> found = new ArrayList<>(List.of(dead.found(), alive.found()));
        found.removeIf(String::isEmpty);
        return new Outcome(String.join(", ", found), broken);
    }

    private void attack(Map<Act.Kind, Act> acts) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        acts.forEach((kind, act) -> threads.add(daemon(() -> run(kind, act))));
        threads.forEach(Thread::start);
        Thread.sleep(plan.killedAfterMillis());
        isKilled = true;
        world.shop().kill();
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join(END_MILLIS);
        }
    }

    private void run(Act.Kind kind, Act act) {
        try {
            act.run();
        } catch (Exception e) {
            // Whatever fails later, fails because the shop is dead.
            if (!isKilled) {
                failures.add(kind.label() + ", while the shop was alive: " + e);
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "round");
        thread.setDaemon(true);
        return thread;
    }
}
