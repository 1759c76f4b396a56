package org.b2bleaf.host;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.annotation.Resource;
import org.b2bleaf.ordering.OrderSubmission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that finishes what a buyer has submitted and paid for. A storefront's alone: only there is the host's checkout. */
@Configuration("b2bSubmissionTasks")
public class SubmissionTask {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Resource(name = "b2bOrderSubmission")
    protected OrderSubmission submission;

    @Bean(name = "b2bSubmissionTask")
    public RecurringTask<Void> submissions() {
        return Tasks.recurring("b2b-submissions", FixedDelay.of(PAUSE))
                .execute((instance, context) -> submission.finishInterrupted());
    }
}
