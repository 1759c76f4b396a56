package org.b2bleaf.event;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.annotation.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells listeners within the shop of what was committed, in the order of the commits. In a thread of its own: the
 * transaction of the request is over but still bound to its thread, where a listener that wants to write would join it in
 * vain.
 */
@Component("b2bEventPublisher")
public class EventPublisher implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EventPublisher.class);

    private static final int CHUNK = 100;

    /** Transactions whose events wait. Slow listeners must not fill the memory. */
    private static final int MOST_WAITING = 10_000;

    private static final long LONGEST_SHUTDOWN_SECONDS = 5;

    @Autowired
    protected ApplicationEventPublisher listeners;

    @Resource(name = "b2bEventDao")
    protected EventDao dao;

    @Resource(name = "b2bWebhookRuns")
    protected WebhookRuns runs;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    private final ExecutorService runner =
            new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), run -> {
                Thread thread = new Thread(run, "b2b-events");
                thread.setDaemon(true);
                return thread;
            });

    /** Called after the commit. */
    void publish(EventWriter.Written written) {
        try {
            runner.execute(() -> tell(written));
        } catch (RejectedExecutionException e) {
            LOG.warn("Listeners are too slow, or the shop stops: {} events are not told of", count(written));
        }
        if (written.isToBeDelivered()) {
            runs.soon();
        }
    }

    private static int count(EventWriter.Written written) {
        return written.events().size() + written.others().count();
    }

    private void tell(EventWriter.Written written) {
        written.events().forEach(this::tell);
        written.others().forEachChunk(CHUNK, this::tellOf);
    }

    private void tellOf(List<String> ids) {
        try {
            new TransactionTemplate(transactionManager)
                    .execute(status -> dao.read(ids))
                    .forEach(row -> tell(row.event()));
        } catch (RuntimeException e) {
            LOG.warn("{} events cannot be told of: {}", ids.size(), e.toString());
        }
    }

    private void tell(B2bEvent event) {
        try {
            listeners.publishEvent(event);
        } catch (RuntimeException e) {
            LOG.error("A listener failed at {}", event, e);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        runner.shutdown();
        if (!runner.awaitTermination(LONGEST_SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
            runner.shutdownNow();
        }
    }
}
