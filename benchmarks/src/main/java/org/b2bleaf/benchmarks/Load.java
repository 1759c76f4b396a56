package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.HdrHistogram.Histogram;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;

/** Keeps people busy and notes how long each errand took. */
final class Load {

    private static final int DIGITS = 3;

    /** Connections of each host during the warm-up. */
    private static final int WARM_UP_CONNECTIONS = 2;

    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    /** What went wrong so far: a wrong page, no answer. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** @return a histogram of microseconds */
    static Histogram histogram() {
        return new Histogram(DIGITS);
    }

    /** One turn: every connection sends its next request when the last one is answered. */
    Turn turn(Host host, Work work, int connections, Duration length) throws InterruptedException {
        List<Person> people = host.people(host.kindFor(work)).subList(0, connections);
        List<Histogram> times = new ArrayList<>();
        List<Runnable> tasks = new ArrayList<>();
        long end = System.nanoTime() + length.toNanos();
        for (Person person : people) {
            Histogram own = histogram();
            times.add(own);
            tasks.add(() -> {
                do {
                    run(work, person, own);
                } while (System.nanoTime() < end);
            });
        }
        Duration before = host.processorTime();
        together(tasks);
        Duration used = host.processorTime().minus(before);
        Histogram all = histogram();
        times.forEach(all::add);
        return new Turn(all, used);
    }

    /** All works in turns at all hosts at once; the figures are thrown away. */
    void warmUp(List<Host> hosts, List<Work> works, Duration length) throws InterruptedException {
        List<Runnable> tasks = new ArrayList<>();
        long end = System.nanoTime() + length.toNanos();
        for (Host host : hosts) {
            for (int i = 0; i < WARM_UP_CONNECTIONS; i++) {
                int connection = i;
                tasks.add(() -> {
                    for (int turn = connection; System.nanoTime() < end; turn++) {
                        Work work = works.get(turn % works.size());
                        run(work, host.people(host.kindFor(work)).get(connection), histogram());
                    }
                });
            }
        }
        together(tasks);
    }

    private void run(Work work, Person person, Histogram times) {
        try {
            times.recordValue(work.errand().run(person) / 1_000);
        } catch (IOException | WrongAnswer e) {
            faults.add(work.name() + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void together(List<Runnable> tasks) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(tasks.size());
        for (Runnable task : tasks) {
            Thread thread = new Thread(() -> {
                try {
                    task.run();
                } finally {
                    done.countDown();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
        done.await();
    }
}
