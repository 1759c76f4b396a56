package org.b2bleaf.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.annotation.Resource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs that export, erase, and erase at last what was kept. */
@Configuration("b2bPrivacyConfiguration")
public class PrivacyConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_CLEANUPS = Duration.ofDays(1);

    @Resource(name = "b2bPrivacyWorker")
    protected PrivacyWorker worker;

    @Resource(name = "b2bRetentionCleanup")
    protected RetentionCleanup cleanup;

    @Bean(name = "b2bPrivacyTask")
    public RecurringTask<Void> privacyTask() {
        return Tasks.recurring("b2b-privacy", FixedDelay.of(PAUSE))
                .execute((instance, context) ->
                        worker.work(() -> context.getSchedulerState().isShuttingDown()));
    }

    @Bean(name = "b2bRetentionTask")
    public RecurringTask<Void> retentionTask() {
        return Tasks.recurring("b2b-retention", FixedDelay.of(BETWEEN_CLEANUPS))
                .execute((instance, context) -> cleanup.startIfDue());
    }
}
