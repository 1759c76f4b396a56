package org.b2bleaf.mail;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.annotation.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends what was queued right after the commit, on the node that queued it, so that nobody waits a second or two for a
 * sign-in code. What it misses, because the node dies or the mail server is down, is left to the job: both claim each mail
 * before they send it.
 */
@Component("b2bPromptDelivery")
public class PromptDelivery implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PromptDelivery.class);

    private static final long LONGEST_SHUTDOWN_SECONDS = 5;

    @Resource(name = "b2bMailDelivery")
    protected MailDelivery delivery;

    /** One run at a time, and one more in waiting, which sees all that is queued until it starts. */
    private final ExecutorService runner = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            run -> {
                Thread thread = new Thread(run, "b2b-prompt-delivery");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    /** Called in the transaction that queues a mail; nothing happens when it is rolled back. */
    public void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronizationAdapter() {
            @Override
            public void afterCommit() {
                runner.execute(PromptDelivery.this::deliver);
            }
        });
    }

    private void deliver() {
        try {
            delivery.deliverDue();
        } catch (RuntimeException e) {
            LOG.warn("Mails are left to the job: {}", e.toString());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        runner.shutdownNow();
        runner.awaitTermination(LONGEST_SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }
}
