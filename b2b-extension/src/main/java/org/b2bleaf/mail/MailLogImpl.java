package org.b2bleaf.mail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.secret.ShopKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bMailLog")
public class MailLogImpl implements MailLog {

    @Resource(name = "b2bOutboxMailDao")
    protected OutboxMailDao dao;

    @Resource(name = "b2bMailOutbox")
    protected MailOutbox outbox;

    @Resource(name = "b2bShopKey")
    protected ShopKey shopKey;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<OutboxMail> search(MailFilter filter, int first, int limit) {
        return new ArrayList<>(dao.search(filter, first, limit));
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public OutboxMail find(long mailId) {
        return dao.find(mailId);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<OutboxMail> findAll(Collection<Long> mailIds) {
        return new ArrayList<>(dao.findAll(mailIds));
    }

    @Override
    public Optional<MailBody> bodyOf(OutboxMail mail) {
        return mail.isSensitive() || mail.getBody() == null
                ? Optional.empty()
                : Optional.of(MailBody.of(mail, shopKey.sealer()));
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public long countFailed() {
        return dao.count(MailStatus.FAILED);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<String> kinds() {
        return dao.kinds();
    }

    @Override
    @Transactional("blTransactionManager")
    public boolean retry(long mailId, String actor) {
        boolean requeued = dao.requeue(mailId, Date.from(clock.instant()));
        if (requeued) {
            audit.record(actor, "retried", subject(dao.find(mailId)), null, null, null);
        }
        return requeued;
    }

    @Override
    @Transactional("blTransactionManager")
    public OutboxMail resend(long mailId, String actor) {
        OutboxMail mail = dao.find(mailId);
        MailBody body = Optional.ofNullable(mail)
                .flatMap(this::bodyOf)
                .orElseThrow(() -> new IllegalArgumentException("Mail " + mailId + " cannot be sent once more"));
        OutboxMail again = outbox.queue(
                new MailDraft(mail.getKind(), mail.getRecipient(), mail.getSubject(), body.text(), body.html(), false)
                        .with(mail.getAttachment()),
                mail.getOrigin().resending(mailId, actor));
        audit.record(actor, "resent", subject(again), "mail", mailId, again.getId());
        return again;
    }

    private static AuditSubject subject(OutboxMail mail) {
        MailOrigin origin = mail.getOrigin();
        return new AuditSubject("mail", mail.getId(), origin.companyId(), origin.customerId());
    }
}
