package org.b2bleaf.membership;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.annotation.Resource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Mends the words of customers: those of a shop that has just installed the module, those that a crash cut off, and those
 * that something changed past Broadleaf's services.
 */
@Configuration("b2bCustomerWordsJobs")
public class CustomerWordsJobs {

    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final LocalTime QUIET_HOUR = LocalTime.of(3, 30);

    @Resource(name = "b2bCustomerWords")
    protected CustomerWords words;

    @Bean(name = "b2bForgottenCustomersTask")
    public RecurringTask<Void> forgottenCustomersTask() {
        return Tasks.recurring("b2b-forgotten-customers", FixedDelay.of(PAUSE))
                .execute((instance, context) -> refreshForgotten());
    }

    @Bean(name = "b2bCustomerWordsTask")
    public RecurringTask<Void> customerWordsTask() {
        return Tasks.recurring("b2b-customer-words", new Daily(ZoneOffset.UTC, QUIET_HOUR))
                .execute((instance, context) -> refreshAll());
    }

    /** Gives words to every customer who has none. */
    public void refreshForgotten() {
        refresh(words::forgotten);
    }

    /** Compares the words of every customer with the record. */
    public void refreshAll() {
        refresh(words::searchable);
    }

    private void refresh(Batches batches) {
        List<Long> ids = batches.after(Long.MIN_VALUE, BATCH);
        while (!ids.isEmpty() && !Thread.currentThread().isInterrupted()) {
            words.refresh(ids);
            ids = batches.after(ids.get(ids.size() - 1), BATCH);
        }
    }

    /** Reads customer ids in batches, each from behind the last id of the one before. */
    private interface Batches {
        List<Long> after(long id, int limit);
    }
}
