package org.b2bleaf.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.event.rules.DeliveryResult;
import org.b2bleaf.event.rules.DeliveryRetries;
import org.b2bleaf.event.rules.DeliveryStatus;
import org.b2bleaf.event.rules.EventType;
import org.b2bleaf.event.rules.WebhookState;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deliveries as those see them who carry them out. Each call is a transaction of its own, so none is open meanwhile. */
@Service("b2bWebhookAttempts")
public class WebhookAttempts {

    /** Longer than an attempt can take. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration TOLD_AFTER = Duration.ofDays(1);

    @Resource(name = "b2bWebhookDao")
    protected WebhookDao dao;

    @Resource(name = "b2bWebhookDeliveryDao")
    protected WebhookDeliveryDao deliveries;

    @Resource(name = "b2bEventDao")
    protected EventDao events;

    @Resource(name = "b2bWebhookMails")
    protected WebhookMails mails;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /**
     * A delivery that this node carries out now.
     *
     * @param secrets as they are stored
     */
    record Attempt(WebhookDelivery delivery, Webhook webhook, String payload, WebhookDao.Secrets secrets) {}

    /** How an attempt has ended. */
    record Ended(DeliveryResult result, Integer httpStatus, int millis) {}

    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<Long> dueEndpoints() {
        return deliveries.dueEndpoints(clock.instant());
    }

    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<String> due(long webhookId, int limit) {
        return deliveries.due(webhookId, clock.instant(), limit);
    }

    /** @return empty when another node was faster, or there is nothing to deliver any more */
    @Transactional("blTransactionManager")
    public Optional<Attempt> claim(long webhookId, String eventId) {
        Instant now = clock.instant();
        Optional<Webhook> webhook = dao.find(webhookId).filter(it -> it.state().isEnabled());
        if (webhook.isEmpty() || !deliveries.claim(webhookId, eventId, now, now.plus(LEASE))) {
            return Optional.empty();
        }
        return deliveries.delivery(webhookId, eventId).flatMap(delivery -> events.find(eventId)
                .flatMap(event -> dao.secrets(webhookId)
                        .map(secrets -> new Attempt(delivery, webhook.get(), event.payload(), secrets))));
    }

    /** Notes how an attempt has ended, plans the next one or gives up, and disables what is gone. */
    @Transactional("blTransactionManager")
    public void ended(Attempt attempt, Ended ended) {
        WebhookDelivery delivery = attempt.delivery();
        DeliveryResult result = ended.result();
        Instant now = clock.instant();
        if (result == DeliveryResult.INTERRUPTED) {
            deliveries.unclaim(delivery, now);
            return;
        }
        boolean isTest = delivery.type().equals(EventType.WEBHOOK_TEST.code());
        Optional<Instant> next = result.isOk() || result == DeliveryResult.GONE || isTest
                ? Optional.empty()
                : DeliveryRetries.next(delivery.attempts(), now);
        DeliveryStatus status = result.isOk()
                ? DeliveryStatus.DELIVERED
                : next.isPresent() ? DeliveryStatus.WAITING : DeliveryStatus.FAILED;
        if (!deliveries.end(delivery, status, next.orElse(null), result, ended.httpStatus(), ended.millis())) {
            return;
        }
        if (result.isOk()) {
            dao.arrives(delivery.webhookId());
        } else if (result == DeliveryResult.GONE) {
            disable(attempt.webhook(), WebhookState.GONE, now);
        } else if (!isTest) {
            dao.fails(delivery.webhookId(), now);
        }
    }

    private void disable(Webhook webhook, WebhookState state, Instant now) {
        if (dao.setState(webhook.id(), state, now)) {
            audit.record(
                    Actor.SYSTEM, "webhook-disabled", WebhooksImpl.subject(webhook.id()), null, null, state.name());
            mails.queue(webhook, state);
        }
    }

    /** Tells the merchant of endpoints that have failed for a day, and disables those that have failed for days. */
    @Transactional("blTransactionManager")
    public void lookAfterFailing() {
        Instant now = clock.instant();
        int days = settings.number(SettingKey.WEBHOOK_DISABLE_AFTER_DAYS);
        if (days > 0) {
            for (long id : dao.failingSince(now.minus(Duration.ofDays(days)), false)) {
                dao.find(id).ifPresent(webhook -> disable(webhook, WebhookState.FAILED, now));
            }
        }
        for (long id : dao.failingSince(now.minus(TOLD_AFTER), true)) {
            if (dao.markTold(id, now)) {
                dao.find(id).ifPresent(webhook -> mails.queue(webhook, WebhookState.ENABLED));
            }
        }
    }

    /** Deletes events that are old enough. */
    @Transactional("blTransactionManager")
    public int deleteOld() {
        return events.deleteBefore(
                clock.instant().minus(Duration.ofDays(settings.number(SettingKey.WEBHOOK_KEEP_DAYS))));
    }
}
