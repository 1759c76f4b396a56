package org.b2bleaf.event;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.annotation.Resource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs that deliver webhooks and look after their endpoints. */
@Configuration("b2bWebhookConfiguration")
public class WebhookConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration CARE = Duration.ofMinutes(10);

    @Resource(name = "b2bWebhookRuns")
    protected WebhookRuns runs;

    @Resource(name = "b2bWebhookAttempts")
    protected WebhookAttempts attempts;

    @Bean(name = "b2bWebhookTask")
    public RecurringTask<Void> webhookTask() {
        return Tasks.recurring("b2b-webhooks", FixedDelay.of(PAUSE)).execute((instance, context) -> runs.deliverDue());
    }

    @Bean(name = "b2bWebhookCareTask")
    public RecurringTask<Void> webhookCareTask() {
        return Tasks.recurring("b2b-webhook-care", FixedDelay.of(CARE)).execute((instance, context) -> {
            attempts.lookAfterFailing();
            attempts.deleteOld();
        });
    }
}
