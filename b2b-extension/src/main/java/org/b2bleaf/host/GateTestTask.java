package org.b2bleaf.host;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.annotation.Resource;
import org.b2bleaf.gatetest.GateTestRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that makes self-tests of the gate. A storefront's alone: only there are the handlers of the shop. */
@Configuration("b2bGateTestTasks")
public class GateTestTask {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Resource(name = "b2bGateTestRunner")
    protected GateTestRunner runner;

    @Bean(name = "b2bGateTestTask")
    public RecurringTask<Void> gateTest() {
        return Tasks.recurring("b2b-gate-test", FixedDelay.of(PAUSE))
                .execute((instance, context) ->
                        runner.work(() -> context.getSchedulerState().isShuttingDown()));
    }
}
