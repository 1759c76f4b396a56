package org.b2bleaf.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.mail.rules.Retries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox as delivery sees it. Each call is a transaction of its own, so none is open while a mail is sent; a mail may be
 * deleted meanwhile.
 */
@Service("b2bOutgoingMails")
public class OutgoingMails {

    /** Longer than any mail server takes to answer. */
    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(5);

    @Resource(name = "b2bOutboxMailDao")
    protected OutboxMailDao dao;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /** Ids of mails whose turn has come. */
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<Long> due(int limit) {
        return dao.dueIds(now(), limit);
    }

    /**
     * Takes a mail for one attempt; an attempt that never ends is repeated later.
     *
     * @return empty when another node was faster
     */
    @Transactional("blTransactionManager")
    public Optional<OutboxMail> claim(long id) {
        Instant now = clock.instant();
        boolean claimed = dao.claim(id, Date.from(now), Date.from(now.plus(LONGEST_ATTEMPT)));
        return claimed ? Optional.of(dao.find(id)) : Optional.empty();
    }

    @Transactional("blTransactionManager")
    public void sent(long id) {
        OutboxMailImpl mail = dao.find(id);
        if (mail != null) {
            mail.markSent(now());
        }
    }

    /** Plans the next attempt or gives up. */
    @Transactional("blTransactionManager")
    public void failed(long id, String error) {
        OutboxMailImpl mail = dao.find(id);
        if (mail == null) {
            return;
        }
        Retries.next(mail.getAttempts(), mail.isUrgent(), mail.getCreatedAt().toInstant(), clock.instant())
                .ifPresentOrElse(next -> mail.retryAt(Date.from(next), error), () -> mail.giveUp(error));
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
