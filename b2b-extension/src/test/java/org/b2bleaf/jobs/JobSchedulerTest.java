package org.b2bleaf.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class JobSchedulerTest {
    private static final Duration IN_AN_HOUR = Duration.ofHours(1);

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch threeRuns = new CountDownLatch(3);
    /** How often each node has asked the database for something. */
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    @SliceTest
    void aJobRunsAgainAndAgainOnOneOfTheNodesAtATime(Slice shop) throws Exception {
        JobScheduler one = node(shop, "one");
        JobScheduler two = node(shop, "two");
        try {
            one.start();
            two.start();
            assertThat(one.isRunning()).isTrue();
            assertThat(threeRuns.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            one.stop();
            two.stop();
        }
        assertThat(one.isRunning()).isFalse();
        assertThat(mostAtOnce).hasValue(1);
    }

    @SliceTest
    void stoppingWhatNeverStartedIsHarmless(Slice shop) {
        node(shop, "one").stop();
    }

    /** The scheduler alone would wait until the clock is where it was. */
    @SliceTest
    void aJobGoesOnAfterTheClockWasSetBack(Slice shop) throws Exception {
        AtomicInteger runs = new AtomicInteger();
        RecurringTask<Void> often = Tasks.recurring("test-often", FixedDelay.of(Duration.ofMillis(100)))
                .execute((instance, context) -> runs.incrementAndGet());
        JobScheduler node = node(shop, often);
        node.recallPause = Duration.ofMillis(200);
        try {
            node.start();
            await().until(() -> runs.get() > 1);
            // Another version: a run that is about to begin at this moment does not.
            await().until(() -> set(
                            shop,
                            IN_AN_HOUR,
                            "LAST_SUCCESS = ?, EXECUTION_TIME = ?, VERSION = VERSION + 1"
                                    + " where TASK_NAME = 'test-often' and PICKED = false")
                    == 1);
            runs.set(0);
            await().until(() -> runs.get() > 1);
        } finally {
            node.stop();
        }
    }

    /** Its scheduler pauses until a moment of the clock, which is an hour away all at once. */
    @SliceTest
    void aRunningNodeGoesOnAfterItsClockWasSetBack(Slice shop) {
        AtomicInteger runs = new AtomicInteger();
        RecurringTask<Void> often = Tasks.recurring("test-often", FixedDelay.of(Duration.ofMillis(100)))
                .execute((instance, context) -> runs.incrementAndGet());
        JobScheduler node = node(shop, often);
        node.recallPause = Duration.ofMillis(200);
        AtomicReference<Duration> ahead = new AtomicReference<>(IN_AN_HOUR);
        node.clock = new MovedClock(ahead);
        try {
            node.start();
            await().until(() -> runs.get() > 1);
            ahead.set(Duration.ZERO);
            runs.set(0);
            await().until(() -> runs.get() > 2);
        } finally {
            node.stop();
        }
    }

    /** The machine's, moved by what is set. */
    private static final class MovedClock extends Clock {

        private final AtomicReference<Duration> ahead;

        MovedClock(AtomicReference<Duration> ahead) {
            this.ahead = ahead;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @SliceTest
    void aJobWhoseTimeIsYetToComeIsLeftAlone(Slice shop) throws Exception {
        AtomicInteger runs = new AtomicInteger();
        RecurringTask<Void> often = Tasks.recurring("test-often", FixedDelay.of(Duration.ofMillis(100)))
                .execute((instance, context) -> runs.incrementAndGet());
        RecurringTask<Void> rarely = Tasks.recurring("test-rarely", FixedDelay.of(Duration.ofHours(2)))
                .execute((instance, context) -> runs.incrementAndGet());
        JobScheduler node = node(shop, rarely);
        try {
            node.start();
            await().until(() -> runs.get() == 1);
            node.stop();
            node = node(shop, often, rarely);
            node.start();
            await().until(() -> runs.get() > 5);
        } finally {
            node.stop();
        }
        assertThat(
                        times(
                                shop,
                                "select count(*) from B2B_SCHEDULED_TASK where TASK_NAME = 'test-rarely' and EXECUTION_TIME > ?"))
                .isEqualTo(1);
    }

    /** Else it would be taken for alive until the clock is where it was, and its job with it. */
    @SliceTest
    void aNodeThatDiedBeforeTheClockWasSetBackIsNotTakenForAlive(Slice shop) throws Exception {
        RecurringTask<Void> rarely = Tasks.recurring("test-rarely", FixedDelay.of(Duration.ofHours(2)))
                .execute((instance, context) -> {});
        JobScheduler node = node(shop, rarely);
        try {
            node.start();
            await().until(() -> times(shop, "select count(*) from B2B_SCHEDULED_TASK where LAST_SUCCESS < ?") == 1);
            node.stop();
            set(shop, IN_AN_HOUR, "PICKED = true, PICKED_BY = 'dead', LAST_HEARTBEAT = ?, EXECUTION_TIME = ?");
            node.start();
            await().until(() -> times(shop, "select count(*) from B2B_SCHEDULED_TASK where LAST_HEARTBEAT < ?") == 1);
        } finally {
            node.stop();
        }
    }

    private static JobScheduler node(Slice shop, RecurringTask<?>... tasks) {
        JobScheduler node = new JobScheduler();
        node.dataSource = shop.dataSource();
        node.tasks = List.of(tasks);
        return node;
    }

    private static int set(Slice shop, Duration ahead, String columns) throws SQLException {
        try (Connection connection = shop.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement("update B2B_SCHEDULED_TASK set " + columns)) {
            for (int i = 1; i <= 2; i++) {
                statement.setTimestamp(
                        i,
                        Timestamp.from(Instant.now().plus(ahead)),
                        Calendar.getInstance(TimeZone.getTimeZone("UTC")));
            }
            return statement.executeUpdate();
        }
    }

    /** @param sql with a question mark for half an hour from now */
    private static int times(Slice shop, String sql) throws SQLException {
        try (Connection connection = shop.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(
                    1,
                    Timestamp.from(Instant.now().plus(IN_AN_HOUR.dividedBy(2))),
                    Calendar.getInstance(TimeZone.getTimeZone("UTC")));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private JobScheduler node(Slice shop, String name) {
        RecurringTask<Void> task = Tasks.recurring("test-job", FixedDelay.of(Duration.ofMillis(100)))
                .execute((instance, context) -> work(name));
        JobScheduler node = new JobScheduler();
        asked.put(name, new AtomicInteger());
        node.dataSource = new DelegatingDataSource(shop.dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                asked.get(name).incrementAndGet();
                return super.getConnection();
            }
        };
        node.tasks = List.of(task);
        return node;
    }

    /** Takes until the other node has looked for something to do, as long as anybody counts. */
    private void work(String node) {
        mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
        AtomicInteger other = asked.get(node.equals("one") ? "two" : "one");
        int before = other.get();
        try {
            await().until(() -> threeRuns.getCount() == 0 || other.get() > before + 1);
        } finally {
            running.decrementAndGet();
            threeRuns.countDown();
        }
    }
}
