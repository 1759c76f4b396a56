package org.b2bleaf.host;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.annotation.Resource;
import org.b2bleaf.ordering.drafts.DraftWorker;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that does what the merchant wants to be done with drafts. A storefront's alone: only there are its prices. */
@Configuration("b2bDraftTasks")
public class DraftTask {

    private static final Duration PAUSE = Duration.ofMillis(500);

    @Resource(name = "b2bDraftWorker")
    protected DraftWorker worker;

    @Bean(name = "b2bDraftTask")
    public RecurringTask<Void> drafts() {
        return Tasks.recurring("b2b-drafts", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            try {
                worker.work();
            } finally {
                // Broadleaf keeps what a request knows in the thread, and clears it with the request.
                ThreadLocalManager.remove();
            }
        });
    }
}
