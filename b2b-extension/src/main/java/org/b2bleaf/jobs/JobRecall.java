package org.b2bleaf.jobs;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets jobs go on when the clock was set back. The scheduler keeps moments: a job that ran at noon and was to run again a second
 * later would wait for noon to come again. What ran last at a moment that is yet to come gets its next moment anew. Asks the
 * table alone, so it does not matter whether the clock went back under a running node or while none ran. A running scheduler
 * itself pauses until a moment, too, and is woken.
 */
final class JobRecall implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(JobRecall.class);

    /** The clocks of two nodes are never quite the same. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final Scheduler scheduler;
    private final List<RecurringTask<?>> tasks;
    private final DataSource dataSource;
    private final Clock clock;

    JobRecall(Scheduler scheduler, List<RecurringTask<?>> tasks, DataSource dataSource, Clock clock) {
        this.scheduler = scheduler;
        this.tasks = tasks;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Called now and then; what goes wrong is left to the next time. */
    @Override
    public void run() {
        try {
            Instant now = clock.instant();
            scheduler.getScheduledExecutions().stream()
                    .filter(job -> !job.isPicked() && job.getExecutionTime().isAfter(now) && isOfLater(job, now))
                    .forEach(job -> recall(job, now));
            admitHeartbeats(now);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("Whether the clock was set back could not be seen: {}", e.toString());
        } finally {
            // It pauses until a moment of the clock, which another node may have recalled the jobs for by now.
            scheduler.triggerCheckForDueExecutions();
        }
    }

    private static boolean isOfLater(ScheduledExecution<?> job, Instant now) {
        Instant latest = now.plus(CLOCKS_APART);
        return Stream.of(job.getLastSuccess(), job.getLastFailure())
                .anyMatch(last -> last != null && last.isAfter(latest));
    }

    private void recall(ScheduledExecution<?> job, Instant now) {
        tasks.stream()
                .filter(task -> task.getName().equals(job.getTaskInstance().getTaskName()))
                .map(task -> task.schedulableInstance(RecurringTask.INSTANCE).getNextExecutionTime(now))
                .filter(next -> next.isBefore(job.getExecutionTime()))
                .forEach(next -> {
                    LOG.warn("The clock was set back; {} runs next at {}", job.getTaskInstance(), next);
                    reschedule(job, next);
                });
    }

    private void reschedule(ScheduledExecution<?> job, Instant next) {
        try {
            scheduler.reschedule(job.getTaskInstance(), next);
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
            LOG.debug("Another node was faster", e);
        }
    }

    /** A node that lives says so again within seconds; one that died is found dead in its time, not that of the old clock. */
    private void admitHeartbeats(Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("UPDATE " + JobScheduler.TABLE
                        + " SET LAST_HEARTBEAT = ? WHERE PICKED = TRUE AND LAST_HEARTBEAT > ?")) {
            Calendar utc = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
            statement.setTimestamp(1, Timestamp.from(now), utc);
            statement.setTimestamp(2, Timestamp.from(now.plus(CLOCKS_APART)), utc);
            statement.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }
}
