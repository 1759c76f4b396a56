package org.b2bleaf.benchmarks.endurance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.b2bleaf.benchmarks.Benchmark;
import org.b2bleaf.benchmarks.Goal;
import org.b2bleaf.benchmarks.Run;
import org.b2bleaf.benchmarks.Section;

/** What a shop does while its database, mail server, disk and clock do what they should not, and what is so afterwards. */
public final class Surroundings implements Benchmark {

    private static final Map<String, Fault> FAULTS = new LinkedHashMap<>();

    static {
        FAULTS.put("database", new DatabaseOutage());
        FAULTS.put("mail-refused", new MailOutage(MailWire.Mode.REFUSE));
        FAULTS.put("mail-silent", new MailOutage(MailWire.Mode.HANG));
        FAULTS.put("mail-cut", new MailOutage(MailWire.Mode.CUT));
        FAULTS.put("mail-answer-lost", new MailOutage(MailWire.Mode.LOSE_ANSWER));
        FAULTS.put("disk", new FullDisk());
        FAULTS.put("clock", new ClockJumps());
    }

    @Override
    public void measure(Run run, Section section) throws Exception {
        List<String> only = run.settings().acts();
        Tally tally = new Tally("fault");
        Shared shared = new Shared(run.folder().resolve("shared"));
        try (shared) {
            for (Map.Entry<String, Fault> fault : FAULTS.entrySet()) {
                if (!only.isEmpty() && !only.contains(fault.getKey())) {
                    continue;
                }
                Path folder = Files.createDirectories(run.folder().resolve("fault-" + fault.getKey()));
                Outcome outcome = happen(fault.getValue(), folder, shared);
                tally.add(fault.getKey(), "once", outcome);
                System.out.println(fault.getKey() + ": " + outcome.found() + " " + outcome.broken());
            }
        }
        section.figure(
                "What was promised and is broken",
                String.valueOf(tally.broken().size()),
                new Goal("0", tally.broken().isEmpty()));
        section.say("Each fault once; the invariants are checked after each.")
                .say(tally.table())
                .say(tally.violations());
    }

    private static Outcome happen(Fault fault, Path folder, Shared shared) {
        try {
            return fault.happen(folder, shared);
        } catch (Exception e) {
            e.printStackTrace();
            return Outcome.of("could not be seen").expect(false, e.toString());
        }
    }

    /** A shop that is there from the first fault on that asks for it. */
    private static final class Shared implements Callable<World>, AutoCloseable {

        private final Path folder;
        private World world;

        Shared(Path folder) {
            this.folder = folder;
        }

        @Override
        public World call() throws Exception {
            if (world == null) {
                world = World.open(folder, World.QUICK, Map.of());
            }
            return world;
        }

        @Override
        public void close() throws Exception {
            if (world != null) {
                world.close();
            }
        }
    }
}
