package org.b2bleaf.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.b2bleaf.exchange.Tally.Effect;
import org.b2bleaf.exchange.Tally.Kind;
import org.b2bleaf.exchange.rules.UploadKind;
import org.b2bleaf.jobs.JobReport;
import org.b2bleaf.jobs.JobSource;
import org.b2bleaf.jobs.JobState;
import org.springframework.stereotype.Component;

/** Imports and their dry runs in the list of jobs. */
@Component("b2bImportReports")
public class ImportReports implements JobSource {

    /** The kind of those that store. */
    public static final String IMPORT = "import";

    /** The kind of those that only check. */
    public static final String DRY_RUN = "import-check";

    @Resource(name = "b2bImports")
    protected Imports imports;

    @Override
    public List<JobReport> newest(int limit) {
        return imports.newest(UploadKind.COMPANIES, 0, limit).stream()
                .map(run -> report(run, run.isDryRun() ? DRY_RUN : IMPORT))
                .toList();
    }

    @Override
    public Optional<Class<?>> shownToReadersOf() {
        return Optional.of(Imports.class);
    }

    /** @param kind of the job */
    static JobReport report(ImportRun run, String kind) {
        return new JobReport(
                kind,
                run.getId(),
                run.getFileName(),
                state(run),
                run.getRowsTotal(),
                run.getRowsDone(),
                counts(run),
                run.getRequestedBy(),
                run.getRequestedAt().toInstant(),
                run.getFinishedAt() == null ? null : run.getFinishedAt().toInstant());
    }

    private static JobState state(ImportRun run) {
        return switch (run.getStatus()) {
            case QUEUED -> JobState.QUEUED;
            case CHECKING, APPLYING -> JobState.RUNNING;
            case CHECKED, DONE, EXPIRED -> JobState.DONE;
            case REFUSED, FAILED -> JobState.FAILED;
        };
    }

    private static Map<String, Long> counts(ImportRun run) {
        Map<String, Long> counts = new LinkedHashMap<>();
        if (run.getProblems() > 0) {
            counts.put("problems", run.getProblems());
        } else if (!run.getStatus().isRunning()) {
            counts.put("created", records(run, Effect.CREATED));
            counts.put("changed", records(run, Effect.CHANGED));
        }
        return counts;
    }

    private static long records(ImportRun run, Effect effect) {
        return Stream.of(Kind.values())
                .mapToLong(kind -> run.getTally().count(kind, effect))
                .sum();
    }
}
