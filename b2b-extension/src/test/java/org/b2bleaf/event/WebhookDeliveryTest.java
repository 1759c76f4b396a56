package org.b2bleaf.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.event.rules.DeliveryResult;
import org.b2bleaf.event.rules.DeliveryStatus;
import org.b2bleaf.event.rules.WebhookState;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

/** What becomes of a delivery: once, again, never more. */
class WebhookDeliveryTest extends WebhookReceiving {

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
    void whoWasTakenForDeadDoesNotEndTheAttemptOfAnother(Slice slice) {
        NewSecret secret = create();
        company();
        WebhookAttempts attempts = slice.bean(WebhookAttempts.class);
        String event = attempts.due(secret.webhookId(), 1).get(0);
        WebhookAttempts.Attempt late = attempts.claim(secret.webhookId(), event).orElseThrow();
        shop.clock().advance(WebhookAttempts.LEASE);
        WebhookAttempts.Attempt other =
                attempts.claim(secret.webhookId(), event).orElseThrow();
        WebhookDelivery underWay = only(secret.webhookId());

        attempts.ended(late, new WebhookAttempts.Ended(DeliveryResult.REFUSED, 500, 1));
        attempts.ended(late, new WebhookAttempts.Ended(DeliveryResult.INTERRUPTED, null, 1));
        assertThat(only(secret.webhookId())).isEqualTo(underWay);
        attempts.ended(other, new WebhookAttempts.Ended(DeliveryResult.OK, 204, 1));
        assertThat(only(secret.webhookId()).status()).isEqualTo(DeliveryStatus.DELIVERED);
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
    void whatIsDisabledIsNotCalledWhateverIsDue(Slice slice) {
        NewSecret secret = create();
        company();
        WebhookAttempts attempts = slice.bean(WebhookAttempts.class);
        String event = attempts.due(secret.webhookId(), 1).get(0);
        webhooks.disable(secret.webhookId(), ADMIN);
        assertThat(attempts.dueEndpoints()).isEmpty();
        assertThat(attempts.claim(secret.webhookId(), event))
                .as("a node that has looked already")
                .isEmpty();
        deliver();
        assertThat(receiver.got()).isEmpty();

        webhooks.enable(secret.webhookId(), ADMIN);
        deliver();
        assertThat(receiver.got()).hasSize(1);
        webhooks.disable(secret.webhookId(), ADMIN);
        assertThat(webhooks.redeliver(secret.webhookId(), event, ADMIN))
                .as("by hand")
                .isFalse();
        assertThat(only(secret.webhookId()).status()).isEqualTo(DeliveryStatus.DELIVERED);
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
