package org.b2bleaf.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.annotation.Resource;
import org.b2bleaf.event.rules.DeliveryResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Delivers what is due: right after a commit on the node that committed, and every second by a job that picks up what is
 * left. An endpoint has one thread at most on each node, so that one that hangs holds up itself alone.
 *
 * <p>A webhook is delivered at least once: an endpoint and the database cannot commit together, so a node that dies between
 * an answer and its row leaves that one event to be delivered again, with the same {@code webhook-id}.
 */
@Component("b2bWebhookRuns")
public class WebhookRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRuns.class);

    private static final int THREADS = 8;
    private static final int BATCH = 50;
    /** Refused deliveries in a row after which the endpoint gets a rest until the next run. */
    private static final int MOST_REFUSALS = 3;

    private static final long LONGEST_SHUTDOWN_SECONDS = 5;

    @Resource(name = "b2bWebhookAttempts")
    protected WebhookAttempts attempts;

    @Resource(name = "b2bWebhookSender")
    protected WebhookSender sender;

    /** Endpoints that have a thread of this node. */
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();

    private final ThreadPoolExecutor endpoints = executor(THREADS, Integer.MAX_VALUE, "b2b-webhook");

    /** One look at the database at a time, and one more in waiting. */
    private final ExecutorService looking = executor(1, 1, "b2b-webhooks-due");

    private static ThreadPoolExecutor executor(int threads, int waiting, String name) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                threads,
                threads,
                10,
                TimeUnit.SECONDS,
                waiting == Integer.MAX_VALUE ? new LinkedBlockingQueue<>() : new ArrayBlockingQueue<>(waiting),
                run -> {
                    Thread thread = new Thread(run, name);
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** Looks for what is due in another thread. */
    public void soon() {
        try {
            looking.execute(() -> {
                try {
                    deliverDue();
                } catch (RuntimeException e) {
                    LOG.warn("Webhooks are left to the job: {}", e.toString());
                }
            });
        } catch (RejectedExecutionException e) {
            // The run in waiting will see it.
        }
    }

    /**
     * Begins to deliver what is due. Called about every second by the job {@code b2b-webhooks}.
     *
     * @return completed when that has ended
     */
    public CompletableFuture<Void> deliverDue() {
        List<CompletableFuture<Void>> runs = new ArrayList<>();
        for (long endpoint : attempts.dueEndpoints()) {
            if (busy.add(endpoint)) {
                try {
                    runs.add(CompletableFuture.runAsync(() -> deliverTo(endpoint), endpoints));
                } catch (RejectedExecutionException e) {
                    busy.remove(endpoint);
                }
            }
        }
        return CompletableFuture.allOf(runs.toArray(CompletableFuture[]::new));
    }

    private void deliverTo(long endpoint) {
        try {
            int refusals = 0;
            for (String event : attempts.due(endpoint, BATCH)) {
                if (Thread.currentThread().isInterrupted() || refusals == MOST_REFUSALS) {
                    return;
                }
                DeliveryResult result = deliver(endpoint, event);
                if (result.isEndpointDown()) {
                    return;
                }
                refusals = result.isOk() ? 0 : refusals + 1;
            }
        } catch (RuntimeException e) {
            LOG.warn("Endpoint {} is left to the job: {}", endpoint, e.toString());
        } finally {
            busy.remove(endpoint);
        }
    }

    /** @return OK also when another node delivers it */
    private DeliveryResult deliver(long endpoint, String event) {
        Optional<WebhookAttempts.Attempt> attempt = attempts.claim(endpoint, event);
        if (attempt.isEmpty()) {
            return DeliveryResult.OK;
        }
        WebhookAttempts.Ended ended = sender.send(attempt.get());
        if (!ended.result().isOk()) {
            LOG.info("Webhook {} of endpoint {}: {}", event, endpoint, ended);
        }
        attempts.ended(attempt.get(), ended);
        return ended.result();
    }

    @Override
    public void destroy() throws InterruptedException {
        looking.shutdownNow();
        endpoints.shutdownNow();
        sender.stop();
        endpoints.awaitTermination(LONGEST_SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }
}
