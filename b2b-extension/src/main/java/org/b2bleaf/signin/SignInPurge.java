package org.b2bleaf.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.annotation.Resource;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.rules.SlowDown;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes the records of codes once nobody needs them: the addresses in them are personal data. */
@Configuration("b2bSignInPurge")
public class SignInPurge {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int PIECE = 1000;

    @Resource(name = "b2bSignInCodeDao")
    protected SignInCodeDao dao;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    @Bean(name = "b2bSignInPurgeTask")
    public RecurringTask<Void> signInPurgeTask() {
        return Tasks.recurring("b2b-sign-in-purge", FixedDelay.of(PAUSE)).execute((instance, context) -> purge());
    }

    /**
     * Called every hour, on one node. Each piece is a transaction of its own.
     *
     * @return how many records were deleted
     */
    public int purge() {
        Duration kept = Duration.ofDays(settings.number(SettingKey.SIGN_IN_KEEP_DAYS));
        Instant before = clock.instant().minus(kept.compareTo(SlowDown.MEMORY) < 0 ? SlowDown.MEMORY : kept);
        TransactionTemplate piece = new TransactionTemplate(transactionManager);
        int all = 0;
        int deleted;
        do {
            deleted = piece.execute(status -> dao.purge(before, PIECE));
            all += deleted;
        } while (deleted == PIECE && !Thread.currentThread().isInterrupted());
        return all;
    }
}
