package org.b2bleaf.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import javax.persistence.EntityNotFoundException;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.event.rules.ChosenTypes;
import org.b2bleaf.event.rules.DeliveryStatus;
import org.b2bleaf.event.rules.EndpointAddress;
import org.b2bleaf.event.rules.EventKind;
import org.b2bleaf.event.rules.EventType;
import org.b2bleaf.event.rules.WebhookSecret;
import org.b2bleaf.event.rules.WebhookState;
import org.b2bleaf.persistence.IdBlocks;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** {@inheritDoc} */
@Service("b2bWebhooks")
public class WebhooksImpl implements Webhooks {

    static final String SUBJECT_TYPE = "webhook";

    /** How long receivers have time to take over a new secret. */
    private static final Duration OLD_SECRET_LIFE = Duration.ofHours(24);

    private static final String SEGMENT = "B2bWebhook";

    @Resource(name = "b2bWebhookDao")
    protected WebhookDao dao;

    @Resource(name = "b2bWebhookDeliveryDao")
    protected WebhookDeliveryDao deliveries;

    @Resource(name = "b2bEventDao")
    protected EventDao events;

    @Resource(name = "b2bEventWriter")
    protected EventWriter writer;

    @Resource(name = "b2bWebhookRuns")
    protected WebhookRuns runs;

    @Resource(name = "b2bWebhookSecrets")
    protected WebhookSecrets secrets;

    @Resource(name = "b2bIdBlocks")
    protected IdBlocks ids;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<Webhook> list() {
        return dao.list();
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<Webhook> find(long id) {
        return dao.find(id);
    }

    @Override
    @Transactional("blTransactionManager")
    public NewSecret create(WebhookDraft draft, String actor) {
        check(draft);
        long id = ids.reserve(SEGMENT, 1);
        WebhookSecret secret = secrets.generate();
        dao.insert(id, draft, secrets.seal(secret, id), clock.instant(), actor);
        audit.record(actor, "created", subject(id), null, null, withoutQuery(draft.url()));
        return new NewSecret(id, secret.reveal());
    }

    private void check(WebhookDraft draft) {
        Map<String, String> problems = problemsOf(draft);
        if (!problems.isEmpty()) {
            throw new WebhookRefused(problems);
        }
    }

    @Override
    public Map<String, String> problemsOf(WebhookDraft draft) {
        Map<String, String> problems = new LinkedHashMap<>();
        EndpointAddress.problemOf(draft.url(), settings.isOn(SettingKey.WEBHOOK_ALLOW_PRIVATE_ADDRESSES))
                .ifPresent(problem -> problems.put("url", problem.name()));
        if (draft.description().length() > WebhookDraft.MAX_DESCRIPTION) {
            problems.put("description", "TOO_LONG");
        }
        if (draft.types().isEmpty()) {
            problems.put("types", "MISSING");
        }
        return problems;
    }

    @Override
    @Transactional("blTransactionManager")
    public void edit(long id, int version, WebhookDraft draft, String actor) {
        check(draft);
        Webhook before = existing(id);
        if (!dao.update(id, version, draft)) {
            throw new WebhookChangedMeanwhile(id);
        }
        audit.recordChanges(
                actor,
                subject(id),
                audited(before.url(), before.description(), before.types()),
                audited(draft.url(), draft.description(), draft.types()));
        if (!before.url().equals(draft.url()) && withoutQuery(before.url()).equals(withoutQuery(draft.url()))) {
            audit.record(actor, "changed", subject(id), "url", null, withoutQuery(draft.url()));
        }
    }

    private static Map<String, Object> audited(String url, String description, ChosenTypes types) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("url", withoutQuery(url));
        fields.put("description", description);
        fields.put("eventTypes", types.stored());
        return fields;
    }

    /** What is behind the question mark is often a secret. */
    private static String withoutQuery(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query) + "?…";
    }

    @Override
    @Transactional("blTransactionManager")
    public void delete(long id, String actor) {
        Webhook webhook = existing(id);
        if (dao.delete(id)) {
            audit.record(actor, "removed", subject(id), null, withoutQuery(webhook.url()), null);
        }
    }

    @Override
    @Transactional("blTransactionManager")
    public NewSecret renewSecret(long id, String actor) {
        existing(id);
        WebhookSecret secret = secrets.generate();
        dao.renewSecret(id, secrets.seal(secret, id), clock.instant().plus(OLD_SECRET_LIFE));
        audit.record(actor, "webhook-secret-renewed", subject(id), null, null, null);
        return new NewSecret(id, secret.reveal());
    }

    @Override
    @Transactional("blTransactionManager")
    public void disable(long id, String actor) {
        Webhook webhook = existing(id);
        if (dao.setState(id, WebhookState.DISABLED, clock.instant())) {
            audit.record(actor, "webhook-disabled", subject(id), null, null, withoutQuery(webhook.url()));
        }
    }

    @Override
    @Transactional("blTransactionManager")
    public void enable(long id, String actor) {
        Webhook webhook = existing(id);
        if (dao.setState(id, WebhookState.ENABLED, clock.instant())) {
            audit.record(actor, "webhook-enabled", subject(id), null, null, withoutQuery(webhook.url()));
            deliverSoon();
        }
    }

    @Override
    @Transactional("blTransactionManager")
    public String sendTest(long id, String actor) {
        Webhook webhook = existing(id);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("webhookId", String.valueOf(id));
        data.put("message", "A test: nothing has happened.");
        String eventId = writer.writeFor(
                new Endpoint(id, webhook.types()), EventType.WEBHOOK_TEST, EventKind.WEBHOOK.word() + "/" + id, data);
        audit.record(actor, "webhook-tested", subject(id), null, null, eventId);
        deliverSoon();
        return eventId;
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<WebhookDelivery> deliveries(DeliveryFilter filter, int first, int limit) {
        return deliveries.deliveries(filter, first, limit);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Map<DeliveryStatus, Long> counts(long webhookId) {
        return deliveries.counts(webhookId);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<WebhookDelivery> delivery(long webhookId, String eventId) {
        return deliveries.delivery(webhookId, eventId);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<String> payload(String eventId) {
        return events.find(eventId).map(EventRow::payload);
    }

    @Override
    @Transactional("blTransactionManager")
    public boolean redeliver(long webhookId, String eventId, String actor) {
        boolean due =
                existing(webhookId).state().isEnabled() && deliveries.redeliver(webhookId, eventId, clock.instant());
        if (due) {
            audit.record(actor, "webhook-redelivered", subject(webhookId), null, null, eventId);
            deliverSoon();
        }
        return due;
    }

    @Override
    @Transactional("blTransactionManager")
    public int redeliverFailed(long webhookId, Instant since, String actor) {
        if (!existing(webhookId).state().isEnabled()) {
            return 0;
        }
        int due = deliveries.redeliverFailed(webhookId, since, clock.instant());
        if (due > 0) {
            audit.record(actor, "webhook-redelivered", subject(webhookId), null, null, due);
            deliverSoon();
        }
        return due;
    }

    private Webhook existing(long id) {
        return dao.find(id).orElseThrow(() -> new EntityNotFoundException("No webhook " + id));
    }

    static AuditSubject subject(long id) {
        return AuditSubject.of(SUBJECT_TYPE, id);
    }

    private void deliverSoon() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronizationAdapter() {
            @Override
            public void afterCommit() {
                runs.soon();
            }
        });
    }
}
