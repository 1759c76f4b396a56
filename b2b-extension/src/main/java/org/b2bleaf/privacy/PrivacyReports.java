package org.b2bleaf.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.jobs.JobReport;
import org.b2bleaf.jobs.JobSource;
import org.b2bleaf.jobs.JobState;
import org.b2bleaf.privacy.rules.RunKind;
import org.springframework.stereotype.Component;

/** Exports and erasures in the list of jobs. */
@Component("b2bPrivacyReports")
public class PrivacyReports implements JobSource {

    @Resource(name = "b2bPrivacyRuns")
    protected PrivacyRuns runs;

    /** The kind of a job. */
    public static String kind(RunKind kind) {
        return "privacy-" + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<JobReport> newest(int limit) {
        return runs.newest(0, limit).stream().map(PrivacyReports::report).toList();
    }

    @Override
    public Optional<Class<?>> shownToReadersOf() {
        return Optional.of(PrivacyRuns.class);
    }

    private static JobReport report(PrivacyRun run) {
        Map<String, Long> counts = new LinkedHashMap<>();
        if (run.kind() != RunKind.EXPORT && !run.status().isOpen()) {
            counts.put("erased", run.erased() + run.pseudonymised());
            counts.put("kept", run.kept());
        }
        return new JobReport(
                kind(run.kind()),
                run.id(),
                run.email(),
                switch (run.status()) {
                    case QUEUED -> JobState.QUEUED;
                    case RUNNING -> JobState.RUNNING;
                    case DONE, EXPIRED -> JobState.DONE;
                    case FAILED -> JobState.FAILED;
                },
                run.total(),
                run.done(),
                counts,
                run.requestedBy(),
                run.requestedAt(),
                run.finishedAt());
    }
}
