package org.b2bleaf.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.mail.internet.MimeMessage;
import javax.persistence.EntityNotFoundException;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.event.rules.ChosenTypes;
import org.b2bleaf.event.rules.DeliveryResult;
import org.b2bleaf.event.rules.DeliveryStatus;
import org.b2bleaf.event.rules.EventType;
import org.b2bleaf.event.rules.WebhookState;
import org.b2bleaf.mail.MailDelivery;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestMailSender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class WebhooksTest {

    private static final String ADMIN = "admin:sol";

    private Receiver receiver;
    private Slice shop;
    private Webhooks webhooks;
    private WebhookSender sender;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        webhooks = slice.bean(Webhooks.class);
        sender = slice.bean(WebhookSender.class);
        sender.patience = Duration.ofSeconds(15);
        sender.names = InetAddress::getAllByName;
        receiver = new Receiver();
        set(SettingKey.WEBHOOK_ALLOW_PRIVATE_ADDRESSES, "true");
        slice.bean(TestMailSender.class).reset();
    }

    @AfterEach
    void close() {
        receiver.close();
        sender.patience = Duration.ofSeconds(15);
        sender.names = InetAddress::getAllByName;
    }

    private void set(String key, String value) {
        shop.bean(B2bSettings.class).set(key, value, "system");
    }

    private NewSecret create() {
        return webhooks.create(new WebhookDraft(receiver.url(), "ERP", ChosenTypes.ALL), ADMIN);
    }

    private void deliver() {
        try {
            shop.bean(WebhookRuns.class).deliverDue().get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private List<WebhookDelivery> deliveries(long id) {
        return webhooks.deliveries(new DeliveryFilter(id, null, null), 0, 100);
    }

    private WebhookDelivery only(long id) {
        List<WebhookDelivery> all = deliveries(id);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @SliceTest
    void anEventArrivesSignedAndOnce(Slice slice) {
        NewSecret secret = create();
        shop.location("Northwind");
        assertThat(receiver.got()).isEmpty();
        deliver();
        deliver();

        assertThat(receiver.got()).hasSize(2);
        Receiver.Got first = receiver.got().get(0);
        EventRow event = StoredEvents.all(shop).get(0);
        assertThat(first.id()).isEqualTo(event.id());
        assertThat(first.body()).isEqualTo(event.payload());
        assertThat(first.timestamp())
                .isEqualTo(String.valueOf(shop.clock().instant().getEpochSecond()));
        assertThat(first.contentType()).isEqualTo("application/json");
        assertThat(receiver.got()).allMatch(got -> got.isSignedWith(secret.secret()));
        assertThat(first.isSignedWith("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).isFalse();
        WebhookDelivery delivery = deliveries(secret.webhookId()).get(1);
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(delivery.attempts()).isEqualTo(1);
        assertThat(delivery.lastHttpStatus()).isEqualTo(204);
        assertThat(delivery.lastResult()).isEqualTo(DeliveryResult.OK);
        assertThat(delivery.nextAt()).isNull();
        assertThat(webhooks.counts(secret.webhookId()))
                .isEqualTo(Map.of(DeliveryStatus.WAITING, 0L, DeliveryStatus.DELIVERED, 2L, DeliveryStatus.FAILED, 0L));
    }

    @SliceTest
    void anEndpointGetsTheTypesThatWereChosen(Slice slice) {
        NewSecret secret = webhooks.create(
                new WebhookDraft(receiver.url(), null, ChosenTypes.of(Set.of(EventType.LOCATION_CREATED))), ADMIN);
        shop.location("Northwind");
        assertThat(only(secret.webhookId()).type()).isEqualTo("location.created");
        assertThat(webhooks.deliveries(
                        new DeliveryFilter(secret.webhookId(), DeliveryStatus.WAITING, "location.created"), 0, 10))
                .hasSize(1);
        assertThat(webhooks.deliveries(
                        new DeliveryFilter(secret.webhookId(), DeliveryStatus.FAILED, "location.created"), 0, 10))
                .isEmpty();
        assertThat(webhooks.deliveries(new DeliveryFilter(secret.webhookId(), null, "company.created"), 0, 10))
                .isEmpty();
    }

    @SliceTest
    void whatFailsIsTriedAgainWithTheSameId(Slice slice) {
        NewSecret secret = create();
        receiver.answering(500);
        webhooks.sendTest(secret.webhookId(), ADMIN);
        deliver();
        // A test is tried once: whoever sends it looks at what comes of it.
        assertThat(only(secret.webhookId()).status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(webhooks.find(secret.webhookId()).orElseThrow().failingSince())
                .isNull();

        receiver.answering(500, 503);
        slice.inTransaction(
                () -> slice.bean(Audit.class).record(ADMIN, "archived", AuditSubject.company(12), null, null, null));
        deliver();
        WebhookDelivery failed = deliveries(secret.webhookId()).get(0);
        assertThat(failed.status()).isEqualTo(DeliveryStatus.WAITING);
        assertThat(failed.lastHttpStatus()).isEqualTo(500);
        assertThat(failed.lastResult()).isEqualTo(DeliveryResult.REFUSED);
        assertThat(failed.nextAt()).isEqualTo(shop.clock().instant().plusSeconds(5));
        assertThat(webhooks.find(secret.webhookId()).orElseThrow().failingSince())
                .isEqualTo(shop.clock().instant());
        shop.clock().advance(Duration.ofSeconds(4));
        deliver();
        assertThat(receiver.got()).hasSize(2);
        shop.clock().advance(Duration.ofSeconds(1));
        deliver();
        assertThat(deliveries(secret.webhookId()).get(0).nextAt())
                .isEqualTo(shop.clock().instant().plus(Duration.ofMinutes(5)));
        shop.clock().advance(Duration.ofMinutes(5));
        deliver();

        assertThat(deliveries(secret.webhookId()).get(0).status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(deliveries(secret.webhookId()).get(0).attempts()).isEqualTo(3);
        assertThat(receiver.got().subList(1, 4)).extracting(Receiver.Got::id).containsOnly(failed.eventId());
        assertThat(receiver.got().get(3).timestamp())
                .as("each attempt has its own time")
                .isNotEqualTo(receiver.got().get(1).timestamp());
        assertThat(receiver.got()).allMatch(got -> got.isSignedWith(secret.secret()));
        assertThat(webhooks.find(secret.webhookId()).orElseThrow().failingSince())
                .isNull();
    }

    @SliceTest
    void afterTenAttemptsItIsGivenUpAndCanBeSentAgain(Slice slice) {
        NewSecret secret = create();
        set(SettingKey.WEBHOOK_DISABLE_AFTER_DAYS, "0");
        receiver.answering(500, 500, 500, 500, 500, 500, 500, 500, 500, 500);
        company();
        for (int i = 0; i < 12; i++) {
            deliver();
            shop.clock().advance(Duration.ofHours(25));
        }
        WebhookDelivery delivery = only(secret.webhookId());
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(delivery.attempts()).isEqualTo(10);
        assertThat(delivery.nextAt()).isNull();
        assertThat(receiver.got()).hasSize(10);

        assertThat(webhooks.redeliverFailed(
                        secret.webhookId(), shop.clock().instant().minus(Duration.ofDays(1)), ADMIN))
                .isZero();
        assertThat(webhooks.redeliverFailed(secret.webhookId(), Instant.EPOCH, ADMIN))
                .isEqualTo(1);
        assertThat(webhooks.redeliverFailed(secret.webhookId(), Instant.EPOCH, ADMIN))
                .isZero();
        deliver();
        assertThat(only(secret.webhookId()).status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(only(secret.webhookId()).attempts()).isEqualTo(1);

        assertThat(webhooks.redeliver(secret.webhookId(), delivery.eventId(), ADMIN))
                .isTrue();
        assertThat(webhooks.redeliver(secret.webhookId(), delivery.eventId(), ADMIN))
                .isFalse();
        deliver();
        assertThat(receiver.got()).hasSize(12).extracting(Receiver.Got::id).containsOnly(delivery.eventId());
    }

    /** One act that no service has to make possible. */
    private void company() {
        shop.inTransaction(
                () -> shop.bean(Audit.class).record(ADMIN, "archived", AuditSubject.company(12), null, null, null));
    }

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
    void gone(Slice slice) {
        set(SettingKey.WEBHOOK_NOTIFY, "it@fjord.example");
        NewSecret secret = create();
        receiver.answering(410);
        company();
        company();
        deliver();

        Webhook webhook = webhooks.find(secret.webhookId()).orElseThrow();
        assertThat(webhook.state()).isEqualTo(WebhookState.GONE);
        assertThat(receiver.got()).hasSize(1);
        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0))
                .contains("was disabled")
                .contains("http://127.0.0.1")
                .doesNotContain("/hooks");
        company();
        deliver();
        assertThat(deliveries(secret.webhookId()))
                .as("nothing new is meant for it")
                .hasSize(2);
        assertThat(receiver.got()).hasSize(1);

        webhooks.enable(secret.webhookId(), ADMIN);
        deliver();
        assertThat(receiver.got()).as("what waited").hasSize(2);
        assertThat(webhooks.find(secret.webhookId()).orElseThrow().state()).isEqualTo(WebhookState.ENABLED);
    }

    @SliceTest
    void whoFailsForADayIsToldOfOnceAndWhoFailsForDaysIsDisabled(Slice slice) {
        set(SettingKey.WEBHOOK_NOTIFY, "it@fjord.example");
        set(SettingKey.WEBHOOK_DISABLE_AFTER_DAYS, "5");
        NewSecret secret = create();
        receiver.answering(500, 500, 500, 500, 500, 500, 500, 500, 500, 500);
        company();
        deliver();
        WebhookAttempts attempts = slice.bean(WebhookAttempts.class);
        shop.clock().advance(Duration.ofHours(23));
        attempts.lookAfterFailing();
        assertThat(mails()).isEmpty();
        shop.clock().advance(Duration.ofHours(1));
        attempts.lookAfterFailing();
        attempts.lookAfterFailing();
        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0)).contains("has been failing for a day").contains("after 5 days");
        shop.clock().advance(Duration.ofDays(4));
        attempts.lookAfterFailing();
        attempts.lookAfterFailing();
        assertThat(webhooks.find(secret.webhookId()).orElseThrow().state()).isEqualTo(WebhookState.FAILED);
        assertThat(mails()).hasSize(2);
        assertThat(mails().get(1)).contains("was disabled");
        deliver();
        assertThat(receiver.got()).hasSize(1);
        assertThat(webhooks.redeliverFailed(secret.webhookId(), Instant.EPOCH, ADMIN))
                .isZero();
    }

    private List<String> mails() {
        shop.bean(MailDelivery.class).deliverDue();
        return shop.bean(TestMailSender.class).sent().stream()
                .map(WebhooksTest::text)
                .toList();
    }

    private static String text(MimeMessage message) {
        try {
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            message.writeTo(source);
            return message.getSubject() + "\n" + source.toString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @SliceTest
    void aNewSecretAndTheOldOneSignForADay(Slice slice) {
        NewSecret old = create();
        NewSecret fresh = webhooks.renewSecret(old.webhookId(), ADMIN);
        assertThat(fresh.secret()).isNotEqualTo(old.secret());
        company();
        deliver();
        assertThat(receiver.got().get(0).isSignedWith(old.secret())).isTrue();
        assertThat(receiver.got().get(0).isSignedWith(fresh.secret())).isTrue();
        shop.clock().advance(Duration.ofHours(24));
        company();
        deliver();
        assertThat(receiver.got().get(1).isSignedWith(old.secret())).isFalse();
        assertThat(receiver.got().get(1).isSignedWith(fresh.secret())).isTrue();
    }

    @SliceTest
    void secretsAreSealedAndWhatCannotBeReadSignsNothing(Slice slice) {
        NewSecret secret = create();
        List<String> stored = shop.inTransaction(() -> slice.bean(EventDao.class)
                .inTransaction(jdbc -> jdbc.queryForList("SELECT SECRET FROM B2B_WEBHOOK", String.class)));
        assertThat(stored)
                .hasSize(1)
                .noneMatch(it -> it.contains(secret.secret().substring(6)));
        assertThat(secret).hasToString("NewSecret[of " + secret.webhookId() + "]");
        shop.inTransaction(() -> slice.bean(EventDao.class)
                .inTransaction(jdbc -> jdbc.update(
                        "UPDATE B2B_WEBHOOK SET SECRET = ?",
                        stored.get(0).substring(0, 40) + "AAAA" + stored.get(0).substring(44))));
        company();
        deliver();
        assertThat(receiver.got()).isEmpty();
        assertThat(only(secret.webhookId()).lastResult()).isEqualTo(DeliveryResult.SECRET_LOST);

        NewSecret fresh = webhooks.renewSecret(secret.webhookId(), ADMIN);
        shop.clock().advance(Duration.ofSeconds(5));
        deliver();
        assertThat(receiver.got()).hasSize(1).allMatch(got -> got.isSignedWith(fresh.secret()));
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

    /** As a node leaves it that dies between the answer and its row. */
    @SliceTest
    void whatArrivedWithoutARowArrivesOnceMoreWithTheSameId(Slice slice) {
        NewSecret secret = create();
        company();
        WebhookAttempts attempts = slice.bean(WebhookAttempts.class);
        String event = attempts.due(secret.webhookId(), 10).get(0);
        WebhookAttempts.Attempt dying =
                attempts.claim(secret.webhookId(), event).orElseThrow();
        assertThat(attempts.claim(secret.webhookId(), event)).as("another node").isEmpty();
        assertThat(sender.send(dying).result()).isEqualTo(DeliveryResult.OK);

        deliver();
        assertThat(receiver.got()).hasSize(1);
        shop.clock().advance(WebhookAttempts.LEASE);
        deliver();
        assertThat(receiver.got()).hasSize(2).extracting(Receiver.Got::id).containsOnly(event);
        assertThat(only(secret.webhookId()).status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(only(secret.webhookId()).attempts()).isEqualTo(2);

        // The one that was taken for dead comes back.
        attempts.ended(dying, new WebhookAttempts.Ended(DeliveryResult.TIMEOUT, null, 1));
        assertThat(only(secret.webhookId()).status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(webhooks.find(secret.webhookId()).orElseThrow().failingSince())
                .isNull();
    }

    @SliceTest
    void twoNodesDeliverOnce(Slice slice) throws Exception {
        create();
        for (int i = 0; i < 20; i++) {
            company();
        }
        WebhookRuns other = new WebhookRuns();
        other.attempts = slice.bean(WebhookAttempts.class);
        other.sender = sender;
        CompletableFuture<Void> one = slice.bean(WebhookRuns.class).deliverDue();
        CompletableFuture<Void> two = other.deliverDue();
        one.get(60, TimeUnit.SECONDS);
        two.get(60, TimeUnit.SECONDS);
        assertThat(receiver.got()).hasSize(20).extracting(Receiver.Got::id).doesNotHaveDuplicates();
    }

    @SliceTest
    void whatStopsInTheMiddleIsGivenBack(Slice slice) {
        NewSecret secret = create();
        company();
        WebhookAttempts attempts = slice.bean(WebhookAttempts.class);
        WebhookAttempts.Attempt stopped = attempts.claim(
                        secret.webhookId(), attempts.due(secret.webhookId(), 1).get(0))
                .orElseThrow();
        attempts.ended(stopped, new WebhookAttempts.Ended(DeliveryResult.INTERRUPTED, null, 1));
        assertThat(only(secret.webhookId()).attempts()).isZero();
        deliver();
        assertThat(receiver.got()).hasSize(1);
    }

    @SliceTest
    void whatIsWrongIsSaidAtItsField(Slice slice) {
        set(SettingKey.WEBHOOK_ALLOW_PRIVATE_ADDRESSES, "false");
        assertThat(webhooks.problemsOf(new WebhookDraft(receiver.url(), "x".repeat(256), ChosenTypes.of(List.of()))))
                .isEqualTo(Map.of("url", "PRIVATE", "description", "TOO_LONG", "types", "MISSING"));
        assertThatExceptionOfType(WebhookRefused.class)
                .isThrownBy(() -> webhooks.create(new WebhookDraft(null, null, ChosenTypes.ALL), ADMIN))
                .satisfies(refused -> assertThat(refused.problems()).containsEntry("url", "MISSING"));
        assertThat(webhooks.list()).isEmpty();
        assertThatExceptionOfType(EntityNotFoundException.class).isThrownBy(() -> webhooks.disable(4711, ADMIN));
    }

    @SliceTest
    void actsLeaveATrailWithoutSecrets(Slice slice) {
        NewSecret secret =
                webhooks.create(new WebhookDraft(receiver.url() + "?token=hidden", "ERP", ChosenTypes.ALL), ADMIN);
        long id = secret.webhookId();
        webhooks.edit(id, 0, new WebhookDraft(receiver.url() + "?token=other", "ERP 2", ChosenTypes.ALL), ADMIN);
        assertThatExceptionOfType(WebhookChangedMeanwhile.class)
                .isThrownBy(() -> webhooks.edit(id, 0, new WebhookDraft(receiver.url(), "", ChosenTypes.ALL), ADMIN));
        webhooks.renewSecret(id, ADMIN);
        webhooks.disable(id, ADMIN);
        webhooks.disable(id, ADMIN);
        webhooks.enable(id, ADMIN);
        webhooks.sendTest(id, ADMIN);
        webhooks.delete(id, ADMIN);
        List<AuditEvent> trail = slice.bean(Audit.class).eventsOf("webhook", id, 50);
        assertThat(trail)
                .extracting(AuditEvent::getAction)
                .containsExactly(
                        "removed",
                        "webhook-tested",
                        "webhook-enabled",
                        "webhook-disabled",
                        "webhook-secret-renewed",
                        "changed",
                        "changed",
                        "created");
        assertThat(trail).noneMatch(event -> (event.getOldValue() + event.getNewValue()).contains("token"));
        assertThat(webhooks.find(id)).isEmpty();
    }

    @SliceTest
    void oldEventsAreDeletedUnlessTheyWait(Slice slice) {
        NewSecret secret = create();
        set(SettingKey.WEBHOOK_KEEP_DAYS, "30");
        company();
        deliver();
        receiver.answering(500);
        company();
        deliver();
        WebhookAttempts attempts = slice.bean(WebhookAttempts.class);
        shop.clock().advance(Duration.ofDays(29));
        assertThat(attempts.deleteOld()).isZero();
        shop.clock().advance(Duration.ofDays(2));
        assertThat(attempts.deleteOld()).isEqualTo(1);
        assertThat(only(secret.webhookId()).status()).isEqualTo(DeliveryStatus.WAITING);
        Optional<String> payload = webhooks.payload(only(secret.webhookId()).eventId());
        assertThat(payload).isPresent();
    }
}
