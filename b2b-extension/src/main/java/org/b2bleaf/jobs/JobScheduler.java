package org.b2bleaf.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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

    static final String TABLE = "B2B_SCHEDULED_TASK";
    /** Enough for a few long jobs at once without holding up the mails. */
    private static final int THREADS = 5;

    private static final Duration POLLING = Duration.ofSeconds(1);
    /** A node is taken for dead after six missed heartbeats. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** With a process id and thirteen characters it fits into PICKED_BY. */
    private static final int LONGEST_MACHINE_NAME = 24;

    private static final Duration LONGEST_SHUTDOWN = Duration.ofSeconds(10);

    @Resource(name = "webDS")
    protected DataSource dataSource;

    @Autowired
    protected List<RecurringTask<?>> tasks;

    /** How often it is seen whether the clock was set back. */
    protected Duration recallPause = Duration.ofSeconds(20);

    /** Of this machine, which may be set forward and back. */
    protected Clock clock = Clock.systemUTC();

    private Scheduler scheduler;
    private ScheduledExecutorService recalling;

    @Override
    public synchronized void start() {
        scheduler = new ClockedBuilder(dataSource, clock)
                .startTasks(tasks)
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(name()))
                .threads(THREADS)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(LONGEST_SHUTDOWN)
                .alwaysPersistTimestampInUTC()
                .commitWhenAutocommitDisabled(true)
                .build();
        scheduler.start();
        recalling = Executors.newSingleThreadScheduledExecutor(JobScheduler::recallThread);
        recalling.scheduleWithFixedDelay(
                new JobRecall(scheduler, tasks, dataSource, clock), 0, recallPause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The library's own builder takes no clock. */
    private static final class ClockedBuilder extends SchedulerBuilder {

        ClockedBuilder(DataSource dataSource, Clock clock) {
            super(dataSource, List.of());
            this.clock = clock::instant;
        }
    }

    private static Thread recallThread(Runnable recall) {
        Thread thread = new Thread(recall, "b2b-job-recall");
        thread.setDaemon(true);
        return thread;
    }

    /** Says in the table which process works on a job: the machine's name, the process id, and what no other start has. */
    private static String name() {
        String machine;
        try {
            machine = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            machine = "node";
        }
        return machine.substring(0, Math.min(machine.length(), LONGEST_MACHINE_NAME))
                + "-"
                + ProcessHandle.current().pid()
                + "-"
                + UUID.randomUUID().toString().substring(0, 13);
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            recalling.shutdownNow();
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
