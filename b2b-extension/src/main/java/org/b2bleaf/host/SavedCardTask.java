package org.b2bleaf.host;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.annotation.Resource;
import org.b2bleaf.card.CardRemovals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that has gateways forget saved cards. A storefront's alone: only there are the host's payment gateways. */
@Configuration("b2bSavedCardTasks")
public class SavedCardTask {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Resource(name = "b2bCardRemovals")
    protected CardRemovals removals;

    @Bean(name = "b2bSavedCardTask")
    public RecurringTask<Void> savedCards() {
        return Tasks.recurring("b2b-saved-cards", FixedDelay.of(PAUSE)).execute((instance, context) -> removals.work());
    }
}
