package org.b2bleaf.host;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.annotation.Resource;
import org.b2bleaf.invoice.PaymentLinks;
import org.b2bleaf.invoice.Reminders;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that reminds of open invoices. Often enough for a day to begin at midnight in each time zone. */
@Configuration("b2bReminderTasks")
public class ReminderTask {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Resource(name = "b2bReminders")
    protected Reminders reminders;

    @Resource(name = "b2bPaymentLinks")
    protected PaymentLinks links;

    @Bean(name = "b2bReminderTask")
    public RecurringTask<Void> reminders() {
        return Tasks.recurring("b2b-reminders", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            try {
                reminders.remind();
                links.cleanUp();
            } finally {
                // Broadleaf keeps what a request knows in the thread, and clears it with the request.
                ThreadLocalManager.remove();
            }
        });
    }
}
