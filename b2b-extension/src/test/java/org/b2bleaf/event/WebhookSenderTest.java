package org.b2bleaf.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.b2bleaf.event.rules.ChosenTypes;
import org.b2bleaf.event.rules.DeliveryResult;
import org.b2bleaf.event.rules.DeliveryStatus;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

/** What an endpoint can do to the shop, and where it may be. */
class WebhookSenderTest extends WebhookReceiving {

    @SliceTest
    void aRedirectIsNotFollowed(Slice slice) {
        NewSecret secret = create();
        receiver.answering(307);
        company();
        deliver();
        assertThat(receiver.got()).hasSize(1);
        assertThat(only(secret.webhookId()).lastResult()).isEqualTo(DeliveryResult.REDIRECT);
        assertThat(only(secret.webhookId()).lastHttpStatus()).isEqualTo(307);
        assertThat(only(secret.webhookId()).status()).isEqualTo(DeliveryStatus.WAITING);
    }

    @SliceTest
    void anEndpointThatHangsHoldsUpNobodyElse(Slice slice) throws Exception {
        sender.patience = Duration.ofMillis(700);
        NewSecret hanging = create();
        receiver.answering(Receiver.HANG);
        try (Receiver other = new Receiver()) {
            NewSecret healthy = webhooks.create(new WebhookDraft(other.url(), "", ChosenTypes.ALL), ADMIN);
            company();
            CompletableFuture<Void> run = slice.bean(WebhookRuns.class).deliverDue();
            await().pollInterval(Duration.ofMillis(20))
                    .untilAsserted(() -> assertThat(other.got()).hasSize(1));
            run.get(30, TimeUnit.SECONDS);
            assertThat(only(healthy.webhookId()).status()).isEqualTo(DeliveryStatus.DELIVERED);
        }
        assertThat(only(hanging.webhookId()).lastResult()).isEqualTo(DeliveryResult.TIMEOUT);
        assertThat(only(hanging.webhookId()).lastHttpStatus()).isNull();
    }

    /** One that wants to fill the memory: a line without an end, or lines without an end. */
    @SliceTest
    void theHeadOfAnAnswerHasAnEnd(Slice slice) throws Exception {
        for (String head :
                List.of("HTTP/1.1 204 " + "x".repeat(40_000), "HTTP/1.1 204 Fine\r\n" + "A: b\r\n".repeat(4_000))) {
            try (ServerSocket endpoint = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answer(endpoint, head));
                NewSecret secret = webhooks.create(
                        new WebhookDraft("http://127.0.0.1:" + endpoint.getLocalPort() + "/", "", ChosenTypes.ALL),
                        ADMIN);
                webhooks.sendTest(secret.webhookId(), ADMIN);
                deliver();
                answered.get(20, TimeUnit.SECONDS);

                assertThat(only(secret.webhookId()).lastResult()).isEqualTo(DeliveryResult.UNREACHABLE);
                webhooks.delete(secret.webhookId(), ADMIN);
            }
        }
    }

    private static void answer(ServerSocket endpoint, String head) {
        try (Socket connection = endpoint.accept()) {
            connection.getInputStream().read(new byte[8192]);
            connection.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
            connection.getInputStream().readAllBytes();
        } catch (IOException e) {
            // The shop has hung up.
        }
    }

    /** Each byte begins the timeouts of a connection anew. */
    @SliceTest
    void anEndpointThatDripsDoesNotKeepTheShopWaiting(Slice slice) throws Exception {
        sender.patience = Duration.ofMillis(700);
        try (ServerSocket endpoint = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> answered =
                    CompletableFuture.runAsync(() -> drip(endpoint, "HTTP/1.1 204 Fine\r\n\r\n"));
            NewSecret secret = webhooks.create(
                    new WebhookDraft("http://127.0.0.1:" + endpoint.getLocalPort() + "/", "", ChosenTypes.ALL), ADMIN);
            webhooks.sendTest(secret.webhookId(), ADMIN);
            deliver();
            answered.get(20, TimeUnit.SECONDS);

            assertThat(only(secret.webhookId()).lastResult()).isEqualTo(DeliveryResult.TIMEOUT);
        }
    }

    private static void drip(ServerSocket endpoint, String head) {
        try (Socket connection = endpoint.accept()) {
            connection.getInputStream().read(new byte[8192]);
            for (byte one : head.getBytes(StandardCharsets.US_ASCII)) {
                connection.getOutputStream().write(one);
                connection.getOutputStream().flush();
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException e) {
            // The shop has hung up.
        }
    }

    @SliceTest
    void nobodyThere(Slice slice) {
        NewSecret secret = create();
        company();
        receiver.close();
        deliver();
        assertThat(only(secret.webhookId()).lastResult()).isEqualTo(DeliveryResult.UNREACHABLE);
        sender.names = host -> {
            throw new UnknownHostException(host);
        };
        shop.clock().advance(Duration.ofSeconds(5));
        deliver();
        assertThat(only(secret.webhookId()).lastResult()).isEqualTo(DeliveryResult.UNKNOWN_HOST);
    }

    @SliceTest
    void privateAddressesAreNotReachedWhateverTheNameSays(Slice slice) throws Exception {
        NewSecret literal = create();
        set(SettingKey.WEBHOOK_ALLOW_PRIVATE_ADDRESSES, "false");
        company();
        deliver();
        assertThat(only(literal.webhookId()).lastResult()).isEqualTo(DeliveryResult.FORBIDDEN_ADDRESS);
        webhooks.delete(literal.webhookId(), ADMIN);

        String host = "http://rebind.example:" + receiver.port() + "/";
        assertThat(webhooks.problemsOf(new WebhookDraft(host, "", ChosenTypes.ALL)))
                .isEmpty();
        NewSecret named = webhooks.create(new WebhookDraft(host, "", ChosenTypes.ALL), ADMIN);
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        // A public address first, and that of the machine itself when the connection is opened.
        sender.names = name -> new InetAddress[] {InetAddress.getByName("93.184.216.34"), loopback};
        company();
        deliver();
        assertThat(only(named.webhookId()).lastResult()).isEqualTo(DeliveryResult.FORBIDDEN_ADDRESS);
        sender.names = name -> new InetAddress[] {loopback};
        shop.clock().advance(Duration.ofSeconds(5));
        deliver();
        assertThat(only(named.webhookId()).lastResult()).isEqualTo(DeliveryResult.FORBIDDEN_ADDRESS);
        assertThat(receiver.got()).isEmpty();

        set(SettingKey.WEBHOOK_ALLOW_PRIVATE_ADDRESSES, "true");
        shop.clock().advance(Duration.ofMinutes(5));
        deliver();
        assertThat(receiver.got()).hasSize(1);
    }
}
