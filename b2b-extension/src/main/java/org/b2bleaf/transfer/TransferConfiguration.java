package org.b2bleaf.transfer;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.annotation.Resource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that works on large transfers. */
@Configuration("b2bTransferConfiguration")
public class TransferConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Resource(name = "b2bTransferJob")
    protected TransferJob job;

    @Bean(name = "b2bTransferTask")
    public RecurringTask<Void> transferTask() {
        return Tasks.recurring("b2b-transfers", FixedDelay.of(PAUSE))
                .execute((instance, context) ->
                        job.work(() -> context.getSchedulerState().isShuttingDown()));
    }
}
