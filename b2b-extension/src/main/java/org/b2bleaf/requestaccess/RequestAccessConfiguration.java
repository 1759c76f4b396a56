package org.b2bleaf.requestaccess;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.annotation.Resource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that deletes what the merchant does not want to keep. */
@Configuration("b2bRequestAccessConfiguration")
public class RequestAccessConfiguration {

    private static final Duration PAUSE = Duration.ofHours(1);

    @Resource(name = "b2bAccessAttempts")
    protected AccessAttempts attempts;

    @Resource(name = "b2bAccessCleanup")
    protected AccessCleanup cleanup;

    @Bean(name = "b2bAccessCleanupTask")
    public RecurringTask<Void> accessCleanupTask() {
        return Tasks.recurring("b2b-access-cleanup", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            cleanup.deleteOldRequests();
            attempts.deleteDue(() -> context.getSchedulerState().isShuttingDown());
        });
    }
}
