package org.b2bleaf.benchmarks.endurance;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import org.b2bleaf.benchmarks.ImportFiles;
import org.b2bleaf.benchmarks.ImportJobs;

/** A job imports companies. All of the upload is there or nothing of it, and in the end all of it. */
final class ImportAct implements Act {

    private static final int COMPANIES = 60;
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final World world;
    private final String prefix;
    private Path upload;
    private long id;

    ImportAct(World world, int round) {
        this.world = world;
        prefix = "KILL" + round + "X";
    }

    @Override
    public void prepare() throws Exception {
        upload = ImportFiles.write(world.folder(), prefix, COMPANIES);
    }

    @Override
    public void run() throws Exception {
        store();
        Wait.until(LIMIT, this::isDone);
    }

    private void store() throws Exception {
        try (Connection connection = world.database().connect()) {
            id = ImportJobs.store(connection, "COMPANIES", upload, false);
        }
    }

    private boolean isDone() throws Exception {
        return world.importStatus(id).equals("DONE");
    }

    private long companies() throws Exception {
        return world.database().count("select count(*) from B2B_COMPANY where EXTERNAL_ID like ?", prefix + "%");
    }

    @Override
    public Outcome afterTheKill() throws Exception {
        long companies = companies();
        return Outcome.of(companies == 0 ? "nothing imported" : "imported before the kill")
                .expect(companies == 0 || companies == COMPANIES, prefix + ": " + companies + " of " + COMPANIES);
    }

    @Override
    public Outcome afterTheStart() throws Exception {
        if (id == 0) {
            store();
        }
        boolean done = Wait.until(LIMIT, this::isDone);
        long companies = companies();
        long locations =
                world.database().count("select count(*) from B2B_LOCATION where EXTERNAL_ID like ?", prefix + "L%");
        return Outcome.of("")
                .expect(done, prefix + ": the import is " + world.importStatus(id))
                .expect(
                        companies == COMPANIES && locations == 3 * COMPANIES,
                        prefix + ": " + companies + " companies and " + locations + " locations");
    }
}
