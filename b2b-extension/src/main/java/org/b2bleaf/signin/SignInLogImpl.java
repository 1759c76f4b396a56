package org.b2bleaf.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.mail.MailLog;
import org.b2bleaf.mail.OutboxMail;
import org.b2bleaf.persistence.Where;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.signin.rules.SlowDown;
import org.b2bleaf.signin.rules.SlowDown.Failures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bSignInLog")
public class SignInLogImpl implements SignInLog {

    private static final String CODE_SENT = "code-sent";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bSignInCodeDao")
    protected SignInCodeDao dao;

    @Resource(name = "b2bMailLog")
    protected MailLog mails;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<SignInEvent> search(SignInFilter filter, int first, int limit) {
        Where where = new Where().and("e.action in (?)", filter.action() == null ? ACTIONS : List.of(filter.action()));
        if (!filter.address().isEmpty()) {
            where.and("lower(e.newValue) like ? escape '!'", Where.containing(filter.address()));
        }
        List<AuditEvent> events = where.applyTo(em.createQuery(
                        "select e from B2bAuditEvent e" + where + " order by e.occurredAt desc, e.id desc",
                        AuditEvent.class))
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
        Map<Long, SignInCodeRecord> codes = byId(
                dao.findAll(events.stream()
                        .filter(event -> event.getAction().equals(CODE_SENT))
                        .map(AuditEvent::getSubjectId)
                        .toList()),
                SignInCodeRecord::getId);
        Map<Long, OutboxMail> sent = byId(
                mails.findAll(codes.values().stream()
                        .map(SignInCodeRecord::getMailId)
                        .filter(Objects::nonNull)
                        .toList()),
                OutboxMail::getId);
        int maxAttempts = settings.number(SettingKey.SIGN_IN_ATTEMPTS);
        Instant now = clock.instant();
        return events.stream()
                .map(event -> event(event, codes, sent, maxAttempts, now))
                .toList();
    }

    private static SignInEvent event(
            AuditEvent event,
            Map<Long, SignInCodeRecord> codes,
            Map<Long, OutboxMail> sent,
            int maxAttempts,
            Instant now) {
        SignInCodeRecord code = event.getAction().equals(CODE_SENT) ? codes.get(event.getSubjectId()) : null;
        OutboxMail mail = code == null || code.getMailId() == null ? null : sent.get(code.getMailId());
        return new SignInEvent(
                event.getOccurredAt(),
                event.getNewValue(),
                event.getAction(),
                event.getField(),
                event.getTimes(),
                code == null ? null : CodeState.of(code, maxAttempts, now),
                code == null ? 0 : code.getAttempts(),
                mail == null ? null : mail.getStatus(),
                mail == null ? null : mail.getLastError());
    }

    private static <T> Map<Long, T> byId(Collection<T> records, Function<T, Long> id) {
        return records.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public AddressState stateOf(EmailAddress email) {
        Instant now = clock.instant();
        Failures failures = dao.failuresOf(email.value(), now.minus(SlowDown.MEMORY));
        return new AddressState(
                failures.inARow(),
                new SlowDown(settings.number(SettingKey.SIGN_IN_SLOW_DOWN_AFTER_FAILURES))
                        .heldUntil(failures, now)
                        .map(Date::from)
                        .orElse(null));
    }
}
