package org.b2bleaf.admin.jobs;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.admin.entity.StaffRights;
import org.b2bleaf.exchange.ImportReports;
import org.b2bleaf.exchange.PriceImportReports;
import org.b2bleaf.jobs.JobReport;
import org.b2bleaf.jobs.JobSource;
import org.b2bleaf.privacy.PrivacyReports;
import org.b2bleaf.privacy.rules.RunKind;
import org.b2bleaf.transfer.TransferReports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Jobs of all kinds, written out for the page. */
@Component("b2bJobBoard")
public class JobBoard {

    /** Pages of single jobs, by kind; an id follows. */
    private static final Map<String, String> PAGES = Map.of(
            TransferReports.KIND,
            "/b2b-job/transfer/",
            ImportReports.IMPORT,
            "/b2b-import/",
            ImportReports.DRY_RUN,
            "/b2b-import/",
            PriceImportReports.IMPORT,
            "/b2b-catalog/prices/",
            PriceImportReports.DRY_RUN,
            "/b2b-catalog/prices/",
            PrivacyReports.kind(RunKind.EXPORT),
            "/b2b-privacy/",
            PrivacyReports.kind(RunKind.ERASURE),
            "/b2b-privacy/",
            PrivacyReports.kind(RunKind.RETENTION),
            "/b2b-privacy/");

    @Autowired
    protected List<JobSource> sources;

    @Resource(name = "b2bStaffRights")
    protected StaffRights rights;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    /** The newest first, without those that the signed-in member of the staff may not see. */
    public List<JobRow> newest(int limit, Locale locale) {
        return sources.stream()
                .filter(this::isShown)
                .flatMap(source -> source.newest(limit).stream())
                .sorted(Comparator.comparing(JobReport::createdAt)
                        .thenComparing(JobReport::id)
                        .reversed())
                .limit(limit)
                .map(job -> row(job, locale))
                .toList();
    }

    private boolean isShown(JobSource source) {
        return source.shownToReadersOf().map(rights::mayRead).orElse(true);
    }

    public JobRow row(JobReport job, Locale locale) {
        String page = PAGES.get(job.kind());
        return new JobRow(
                job.kind(),
                page == null ? null : page + job.id(),
                job.subject(),
                job.state(),
                job.state().isOpen(),
                job.percent(),
                counts(job, locale),
                AdminTexts.actor(job.startedBy()),
                AdminTexts.moment(job.createdAt(), locale),
                AdminTexts.moment(job.finishedAt(), locale));
    }

    private String counts(JobReport job, Locale locale) {
        return job.counts().entrySet().stream()
                .map(count -> messages.getMessage(
                        "B2bJob_" + job.kind() + "_" + count.getKey(), new Object[] {count.getValue()}, locale))
                .collect(Collectors.joining(", "));
    }
}
