package org.b2bleaf.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityNotFoundException;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.event.rules.ChosenTypes;
import org.b2bleaf.event.rules.DeliveryResult;
import org.b2bleaf.event.rules.DeliveryStatus;
import org.b2bleaf.event.rules.EventType;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

class WebhooksTest extends WebhookReceiving {

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
        String test = webhooks.sendTest(id, ADMIN);
        deliver();
        assertThat(webhooks.redeliver(id, test, ADMIN)).isTrue();
        webhooks.delete(id, ADMIN);
        List<AuditEvent> trail = slice.bean(Audit.class).eventsOf("webhook", id, 50);
        assertThat(trail)
                .extracting(AuditEvent::getAction)
                .containsExactly(
                        "removed",
                        "webhook-redelivered",
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
}
