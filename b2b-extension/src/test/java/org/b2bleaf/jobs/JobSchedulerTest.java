package org.b2bleaf.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class JobSchedulerTest {
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
