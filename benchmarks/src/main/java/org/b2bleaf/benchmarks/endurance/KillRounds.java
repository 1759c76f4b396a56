package org.b2bleaf.benchmarks.endurance;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.b2bleaf.benchmarks.Benchmark;
import org.b2bleaf.benchmarks.Goal;
import org.b2bleaf.benchmarks.Run;
import org.b2bleaf.benchmarks.Section;
import org.b2bleaf.invariant.InvariantCheck;

/**
 * In each round a few acts begin at once, and the shop is killed at a random moment of them. Another process goes on, or the
 * same one is started again, its jobs catch up, and it is seen whether each act has kept its promise and whether all invariants
 * hold.
 */
public final class KillRounds implements Benchmark {

    /** In these rounds nothing is started beforehand: the shop comes back from nothing in the folder of the dead process. */
    private static final int ALONE_EVERY = 10;

    private static final int KEPT_EVERY = 5;

    /** More than that in a row, and the shop does not come back at all. */
    private static final int MOST_FAILURES = 2;

    @Override
    public void measure(Run run, Section section) throws Exception {
        Plan plan = new Plan(run.settings().seed(), run.settings().acts());
        if (plan.isEmpty()) {
            section.say("No act was asked for.");
            return;
        }
        // The processes of the last one's successors are begun, too.
        List<Plan.Round> rounds =
                Stream.generate(plan::next).limit(run.settings().rounds() + 2L).toList();
        Counted counted = new Counted();
        long end =
                System.nanoTime() + Duration.ofMinutes(run.settings().minutes()).toNanos();
        try (World world = World.open(run.folder().resolve("kill-rounds"), World.QUICK, Map.of())) {
            for (int number = 1;
                    number <= run.settings().rounds()
                            && System.nanoTime() < end
                            && counted.failuresInARow < MOST_FAILURES;
                    number++) {
                play(world, number, rounds, counted);
                if (number % KEPT_EVERY == 0) {
                    tell(run, section.anew(), counted);
                    section.keep();
                }
            }
        }
        tell(run, section.anew(), counted);
    }

    /** What there is to tell so far. */
    private static final class Counted {
        private final Tally tally = new Tally("act");
        private int killed;
        private int alone;
        private int failuresInARow;
    }

    /** @param number from 1 */
    private static void play(World world, int number, List<Plan.Round> rounds, Counted counted) throws Exception {
        Plan.Round plan = rounds.get(number - 1);
        long begun = System.nanoTime();
        int before = counted.tally.broken().size();
        boolean alone = isAlone(number);
        try {
            Shop shop = world.shop();
            Round round = new Round(world, number, plan, counted.tally);
            if (!alone && !shop.hasNext()) {
                shop.beginNext(parts(rounds.get(number)));
            }
            Map<Act.Kind, Act> acts = round.kill();
            counted.killed++;
            counted.alone += alone ? 1 : 0;
            round.see(acts, () -> {
                if (alone) {
                    shop.start(parts(rounds.get(number)));
                } else {
                    shop.goOnWithNext();
                }
                if (!isAlone(number + 1)) {
                    // While it is seen what became of the acts.
                    shop.beginNext(parts(rounds.get(number + 1)));
                }
            });
            counted.failuresInARow = 0;
        } catch (IllegalStateException e) {
            // It did not start, which nothing else would tell.
            counted.failuresInARow++;
            counted.tally.violation("round " + number, "the shop did not come back: " + e.getMessage());
            world.shop().startAnew();
        }
        System.out.printf(
                "round %d, %s killed after %d ms%s: %d broken, %d s%n",
                number,
                plan.acts().stream().map(Act.Kind::label).toList(),
                plan.killedAfterMillis(),
                alone ? ", started from nothing" : "",
                counted.tally.broken().size() - before,
                (System.nanoTime() - begun) / 1_000_000_000L);
        counted.tally.broken().stream().skip(before).forEach(System.out::println);
    }

    /** A process in which all of a round's acts can go on. */
    private static Place.Parts parts(Plan.Round attacked) {
        return attacked.acts().contains(Act.Kind.TRANSFER) ? Place.Parts.ALL : Place.Parts.STOREFRONT;
    }

    private static boolean isAlone(int number) {
        return number % ALONE_EVERY == 0;
    }

    private static void tell(Run run, Section section, Counted counted) {
        section.figure("Rounds with `kill -9` of the shop", String.valueOf(counted.killed), Goal.none())
                .figure(
                        "What was promised and is broken",
                        String.valueOf(counted.tally.broken().size()),
                        new Goal("0", counted.tally.broken().isEmpty()));
        section.say("Seed " + run.settings().seed()
                        + ". Three acts at once in each round; the shop is killed between 20 ms and the time that the first of them"
                        + " takes. Then the time passes after which somebody goes on with what a dead node held, and another"
                        + " process, which had started meanwhile and was held before its jobs and its port, goes on; in "
                        + counted.alone + " of the rounds there was none, and the shop was started again from nothing. "
                        + InvariantCheck.invariants().size() + " invariants are checked beside what the acts promise.")
                .say(counted.tally.table())
                .say(counted.tally.violations());
    }
}
