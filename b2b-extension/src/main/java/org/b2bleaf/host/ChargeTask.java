package org.b2bleaf.host;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.annotation.Resource;
import org.b2bleaf.payment.ChargeActWorker;
import org.b2bleaf.payment.GiveBacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that gives money back and takes what is reserved. A storefront's alone: only there are the host's payment gateways. */
@Configuration("b2bChargeTasks")
public class ChargeTask {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Resource(name = "b2bGiveBacks")
    protected GiveBacks giveBacks;

    @Resource(name = "b2bChargeActWorker")
    protected ChargeActWorker acts;

    @Bean(name = "b2bChargeTask")
    public RecurringTask<Void> charges() {
        return Tasks.recurring("b2b-charges", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            giveBacks.work();
            acts.work();
        });
    }
}
