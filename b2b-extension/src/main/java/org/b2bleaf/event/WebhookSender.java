package org.b2bleaf.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.annotation.PreDestroy;
import javax.annotation.Resource;
import javax.net.ssl.SSLException;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.MessageConstraints;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.config.SocketConfig;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.b2bleaf.event.WebhookAttempts.Attempt;
import org.b2bleaf.event.WebhookAttempts.Ended;
import org.b2bleaf.event.rules.DeliveryResult;
import org.b2bleaf.event.rules.EndpointAddress;
import org.b2bleaf.event.rules.Reachable;
import org.b2bleaf.event.rules.Signature;
import org.b2bleaf.event.rules.WebhookSecret;
import org.b2bleaf.secret.rules.Sealer;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes one attempt to deliver a webhook (standardwebhooks.com). Names are looked up, and the addresses checked, where the
 * connection is opened, so that a name cannot lead elsewhere in between (DNS rebinding). Redirects are not followed, no
 * proxy is used, and of an answer its status alone is of interest.
 */
@Component("b2bWebhookSender")
public class WebhookSender {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_AT_MOST = 64 * 1024;

    /** Of the head of an answer: without a limit the client keeps lines of any length, for as long as patience lasts. */
    private static final MessageConstraints HEAD = MessageConstraints.custom()
            .setMaxLineLength(16 * 1024)
            .setMaxHeaderCount(200)
            .build();

    /** Longer than a burst of events lasts, shorter than an address should be trusted. */
    private static final long CONNECTION_LIFE_SECONDS = 30;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bWebhookSecrets")
    protected WebhookSecrets secrets;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /** From the first packet to the status of the answer. */
    protected Duration patience = Duration.ofSeconds(15);

    /** Asks the DNS. A test replaces it. */
    protected NameService names = InetAddress::getAllByName;

    /** Where names lead to. */
    @FunctionalInterface
    public interface NameService {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** A name that leads to an address that is not allowed. */
    private static final class Forbidden extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        Forbidden(String host) {
            super(host);
        }
    }

    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "b2b-webhook-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    private final CloseableHttpClient client = client();
    private final Set<HttpPost> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    private CloseableHttpClient client() {
        PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager(
                RegistryBuilder.<ConnectionSocketFactory>create()
                        .register("http", PlainConnectionSocketFactory.getSocketFactory())
                        .register("https", SSLConnectionSocketFactory.getSocketFactory())
                        .build(),
                null,
                null,
                this::resolve,
                CONNECTION_LIFE_SECONDS,
                TimeUnit.SECONDS);
        connections.setDefaultConnectionConfig(
                ConnectionConfig.custom().setMessageConstraints(HEAD).build());
        connections.setMaxTotal(32);
        connections.setDefaultMaxPerRoute(8);
        connections.setDefaultSocketConfig(
                SocketConfig.custom().setSoTimeout(CONNECT_MILLIS).build());
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                        .setRedirectsEnabled(false)
                        .setContentCompressionEnabled(false)
                        .build())
                .setUserAgent("B2Bleaf-Webhooks/1")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Called by the client with the host of the endpoint, also when that is an address. */
    private InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (!isPrivateAllowed()) {
            for (InetAddress address : addresses) {
                if (!Reachable.isPublic(address)) {
                    throw new Forbidden(host);
                }
            }
        }
        return addresses;
    }

    private boolean isPrivateAllowed() {
        return settings.isOn(SettingKey.WEBHOOK_ALLOW_PRIVATE_ADDRESSES);
    }

    Ended send(Attempt attempt) {
        long start = System.nanoTime();
        if (EndpointAddress.problemOf(attempt.webhook().url(), isPrivateAllowed())
                .isPresent()) {
            return ended(DeliveryResult.FORBIDDEN_ADDRESS, null, start);
        }
        List<WebhookSecret> signing;
        try {
            signing = secrets.open(attempt.secrets(), attempt.webhook().id());
        } catch (Sealer.Broken e) {
            return ended(DeliveryResult.SECRET_LOST, null, start);
        }
        return send(attempt, signing, start);
    }

    private Ended send(Attempt attempt, List<WebhookSecret> signing, long start) {
        String id = attempt.delivery().eventId();
        Instant now = clock.instant();
        HttpPost request = new HttpPost(attempt.webhook().url());
        request.setHeader("Content-Type", "application/json");
        request.setHeader("Accept", "*/*");
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        request.setHeader("webhook-signature", Signature.of(signing, id, now, attempt.payload()));
        request.setEntity(new ByteArrayEntity(attempt.payload().getBytes(StandardCharsets.UTF_8)));
        request.setConfig(RequestConfig.copy(RequestConfig.DEFAULT)
                .setConnectTimeout((int) Math.min(CONNECT_MILLIS, patience.toMillis()))
                .setConnectionRequestTimeout((int) patience.toMillis())
                .setSocketTimeout((int) patience.toMillis())
                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                .setRedirectsEnabled(false)
                .build());
        AtomicBoolean isLate = new AtomicBoolean();
        // Timeouts of sockets begin anew with each byte.
        ScheduledFuture<?> deadline = deadlines.schedule(
                () -> {
                    isLate.set(true);
                    request.abort();
                },
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
        underWay.add(request);
        try (CloseableHttpResponse response = client.execute(request)) {
            int status = response.getStatusLine().getStatusCode();
            readSome(response);
            return ended(DeliveryResult.ofStatus(status), status, start);
        } catch (IOException | RuntimeException e) {
            DeliveryResult result =
                    stopping ? DeliveryResult.INTERRUPTED : isLate.get() ? DeliveryResult.TIMEOUT : resultOf(e);
            LOG.debug("Webhook {} to {}", id, attempt.webhook().id(), e);
            return ended(result, null, start);
        } finally {
            deadline.cancel(false);
            underWay.remove(request);
        }
    }

    /** So that the connection can be used again. What the answer says is nobody's business. */
    private static void readSome(CloseableHttpResponse response) {
        if (response.getEntity() == null) {
            return;
        }
        // Not closed: that would read the whole of a long answer.
        try {
            InputStream body = response.getEntity().getContent();
            byte[] buffer = new byte[8192];
            int left = READ_AT_MOST;
            int read = 0;
            while (left > 0 && read >= 0) {
                read = body.read(buffer, 0, Math.min(buffer.length, left));
                left -= read;
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("The rest of an answer is lost", e);
        }
    }

    private static DeliveryResult resultOf(Exception e) {
        if (e instanceof Forbidden) {
            return DeliveryResult.FORBIDDEN_ADDRESS;
        }
        if (e instanceof UnknownHostException) {
            return DeliveryResult.UNKNOWN_HOST;
        }
        if (e instanceof SocketTimeoutException || e instanceof ConnectTimeoutException) {
            return DeliveryResult.TIMEOUT;
        }
        if (e instanceof SSLException) {
            return DeliveryResult.CERTIFICATE;
        }
        if (e instanceof InterruptedIOException) {
            return DeliveryResult.TIMEOUT;
        }
        return DeliveryResult.UNREACHABLE;
    }

    private static Ended ended(DeliveryResult result, Integer status, long start) {
        return new Ended(result, status, (int)
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    /** Breaks off what is under way: it is taken up again later. */
    @PreDestroy
    void stop() {
        stopping = true;
        underWay.forEach(HttpPost::abort);
        deadlines.shutdownNow();
    }
}
