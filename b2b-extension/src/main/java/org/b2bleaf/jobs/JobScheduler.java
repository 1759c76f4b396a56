package org.b2bleaf.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.annotation.Resource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs every {@link RecurringTask} that is a bean. Each runs on one node at a time: nodes agree through the table
 * B2B_SCHEDULED_TASK, and a run whose node died is taken over. Starts when the application is complete and stops before
 * anything of it is taken down.
 */
@Component("b2bJobScheduler")
public class JobScheduler implements SmartLifecycle {

    private static final String TABLE = "B2B_SCHEDULED_TASK";
    /** Enough for a few long jobs at once without holding up the mails. */
    private static final int THREADS = 5;

    private static final Duration POLLING = Duration.ofSeconds(1);
    /** A node is taken for dead after six missed heartbeats. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final Duration LONGEST_SHUTDOWN = Duration.ofSeconds(10);

    @Resource(name = "webDS")
    protected DataSource dataSource;

    @Autowired
    protected List<RecurringTask<?>> tasks;

    private Scheduler scheduler;

    @Override
    public synchronized void start() {
        scheduler = Scheduler.create(dataSource)
                .startTasks(tasks)
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
                .threads(THREADS)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(LONGEST_SHUTDOWN)
                .alwaysPersistTimestampInUTC()
                .commitWhenAutocommitDisabled(true)
                .build();
        scheduler.start();
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public void stop(Runnable callback) {
        stop();
        callback.run();
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public boolean isAutoStartup() {
        return true;
    }

    /** Last to start, first to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
