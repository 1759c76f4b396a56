package org.b2bleaf.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

class JobSchedulerTest {
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch threeRuns = new CountDownLatch(3);
    private final Set<String> nodes = ConcurrentHashMap.newKeySet();

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
        assertThat(nodes).isNotEmpty();
    }

    @SliceTest
    void stoppingWhatNeverStartedIsHarmless(Slice shop) {
        node(shop, "one").stop();
    }

    private JobScheduler node(Slice shop, String name) {
        RecurringTask<Void> task = Tasks.recurring("test-job", FixedDelay.of(Duration.ofMillis(100)))
                .execute((instance, context) -> work(name));
        JobScheduler node = new JobScheduler();
        node.dataSource = shop.dataSource();
        node.tasks = List.of(task);
        return node;
    }

    private void work(String node) {
        nodes.add(node);
        mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.decrementAndGet();
            threeRuns.countDown();
        }
    }
}
