package org.b2bleaf.exchange;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.annotation.Resource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that works on imports. */
@Configuration("b2bExchangeConfiguration")
public class ExchangeConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Resource(name = "b2bImportWorker")
    protected ImportWorker worker;

    @Bean(name = "b2bImportTask")
    public RecurringTask<Void> importTask() {
        return Tasks.recurring("b2b-import", FixedDelay.of(PAUSE)).execute((instance, context) -> worker.workOnAll());
    }
}
