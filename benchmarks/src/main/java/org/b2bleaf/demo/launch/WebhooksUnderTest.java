package org.b2bleaf.demo.launch;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.b2bleaf.event.WebhookDraft;
import org.b2bleaf.event.WebhookRuns;
import org.b2bleaf.event.Webhooks;
import org.b2bleaf.event.rules.ChosenTypes;

/**
 * Delivers many events to one endpoint in this process, which answers at once, without the pause between two runs of the job.
 * Measures milliseconds of {@code webhooks}, and how many arrived. Private addresses must be allowed.
 */
final class WebhooksUnderTest {

    private static final String ACTOR = "benchmarks";
    private static final int NO_CONTENT = 204;

    private WebhooksUnderTest() {}

    /** @param sizes events */
    static void run(ShopUnderTest shop, int... sizes) throws Exception {
        int events = sizes[0];
        Webhooks webhooks = shop.bean("b2bWebhooks", Webhooks.class);
        WebhookRuns runs = shop.bean("b2bWebhookRuns", WebhookRuns.class);
        AtomicInteger arrived = new AtomicInteger();
        HttpServer endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.setExecutor(Executors.newCachedThreadPool());
        endpoint.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            arrived.incrementAndGet();
            exchange.sendResponseHeaders(NO_CONTENT, -1);
            exchange.close();
        });
        endpoint.start();
        try {
            String url = "http://127.0.0.1:" + endpoint.getAddress().getPort() + "/";
            long webhook = webhooks.create(new WebhookDraft(url, "benchmark", ChosenTypes.ALL), ACTOR)
                    .webhookId();
            store(shop, webhook, events);
            JobsUnderTest.measure(shop, "webhooks", () -> deliver(runs, arrived, events));
            webhooks.delete(webhook, ACTOR);
        } finally {
            endpoint.stop(0);
        }
    }

    private static int deliver(WebhookRuns runs, AtomicInteger arrived, int events) {
        while (arrived.get() < events) {
            int before = arrived.get();
            runs.deliverDue().join();
            if (arrived.get() == before) {
                throw new IllegalStateException("Only " + before + " of " + events + " events arrived");
            }
        }
        return arrived.get();
    }

    /** Due since a while. */
    private static void store(ShopUnderTest shop, long webhook, int events) throws SQLException {
        String rows = " from generate_series(1, " + events + ") n";
        try (Connection connection = shop.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("insert into B2B_EVENT (EVENT_ID, EVENT_TYPE, SUBJECT, OCCURRED_AT, PAYLOAD) select"
                    + " 'bench-" + webhook + "-' || n, 'company.updated', 'company/' || n, now(),"
                    + " '{\"type\":\"company.updated\",\"data\":{\"id\":\"' || n || '\"}}'" + rows);
            statement.executeUpdate("insert into B2B_WEBHOOK_DELIVERY (WEBHOOK_ID, EVENT_ID, EVENT_TYPE, OCCURRED_AT,"
                    + " DELIVERY_STATUS, ATTEMPTS, NEXT_AT) select " + webhook + ", 'bench-" + webhook
                    + "-' || n, 'company.updated', now(), 'WAITING', 0, now() - interval '1 day'" + rows);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
        }
    }
}
