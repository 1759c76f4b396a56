package org.b2bleaf.apiclient;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.annotation.Resource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that forgets answers once they need not be given again. */
@Configuration("b2bApiClientConfiguration")
public class ApiClientConfiguration {

    private static final Duration PAUSE = Duration.ofHours(1);

    @Resource(name = "b2bApiRequests")
    protected ApiRequests requests;

    @Bean(name = "b2bApiRequestPurgeTask")
    public RecurringTask<Void> apiRequestPurgeTask() {
        return Tasks.recurring("b2b-api-request-purge", FixedDelay.of(PAUSE))
                .execute((instance, context) -> requests.purge());
    }
}
