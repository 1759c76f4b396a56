package org.b2bleaf.requestaccess;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.b2bleaf.accessmail.rules.MailLanguage;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.mail.MailOutbox;
import org.b2bleaf.requestaccess.rules.FormStamp;
import org.b2bleaf.requestaccess.rules.RequestDetails;
import org.b2bleaf.requestaccess.rules.RequestLimits;
import org.b2bleaf.requestaccess.rules.RequestLimits.Answer;
import org.b2bleaf.requestaccess.rules.RequestLimits.Taken;
import org.b2bleaf.secret.ShopKey;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.rules.ClientAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bAccessRequests")
public class AccessRequestsImpl implements AccessRequests {

    /** Of events in the audit trail. */
    static final String SUBJECT_TYPE = "access-request";

    private static final String TRAPPED = "REQUEST_TRAP";

    @Resource(name = "b2bAccessRequestDao")
    protected AccessRequestDao dao;

    @Resource(name = "b2bAccessRequestMail")
    protected AccessRequestMail mail;

    @Resource(name = "b2bMailOutbox")
    protected MailOutbox outbox;

    @Resource(name = "b2bShopKey")
    protected ShopKey shopKey;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Resource(name = "b2bSecureRandom")
    protected SecureRandom random;

    @Override
    public FormStamp stamp() {
        return FormStamp.issue(shopKey.hash(), clock.instant(), random);
    }

    @Override
    @Transactional("blTransactionManager")
    public Answer submit(Sent sent) {
        RequestDetails details = sent.details();
        Instant now = clock.instant();
        RequestLimits limits = limits();
        String network = network(sent.remoteAddress());
        String formKey = formKey(sent);
        // Before the lock: whoever floods the shop makes nobody else wait.
        if (limits.answer(dao.taken(details.email(), network, now)) == Answer.NETWORK_LIMIT) {
            return dao.isStored(formKey) ? Answer.TAKE : refused(Answer.NETWORK_LIMIT, details, network);
        }
        dao.lock();
        if (dao.isStored(formKey)) {
            return Answer.TAKE;
        }
        Taken taken = dao.taken(details.email(), network, now);
        Answer answer = limits.answer(taken);
        if (answer != Answer.TAKE) {
            return refused(answer, details, network);
        }
        MailLanguage language = MailLanguage.forReader(Stream.of(sent.locale().toLanguageTag()));
        AccessRequestImpl request =
                dao.save(new AccessRequestImpl(details, formKey, network, language.tag(), Date.from(now)));
        outbox.queue(mail.confirmation(request));
        mail.notice(request).ifPresent(outbox::queue);
        audit.record(
                Actor.SYSTEM,
                "submitted",
                AuditSubject.of(SUBJECT_TYPE, request.getId()),
                null,
                null,
                request.getCompanyName());
        return Answer.TAKE;
    }

    /** Repeatable, as a stranger may send without end; by network where the address is the sender's to make up. */
    private Answer refused(Answer answer, RequestDetails details, String network) {
        Object whom = answer == Answer.ADDRESS_LIMIT ? details.email() : label(network);
        audit.recordRepeatable(
                Actor.SYSTEM, "request-refused", AuditSubject.of(SUBJECT_TYPE, null), "REQUEST_" + answer, whom);
        return answer;
    }

    @Override
    @Transactional("blTransactionManager")
    public void recordTrapped(String remoteAddress) {
        audit.recordRepeatable(
                Actor.SYSTEM,
                "request-refused",
                AuditSubject.of(SUBJECT_TYPE, null),
                TRAPPED,
                label(network(remoteAddress)));
    }

    /** The same purpose as for codes, so that the trail calls a network by one name. */
    private String network(String remoteAddress) {
        return shopKey.hash().hex("network", ClientAddress.of(remoteAddress).key());
    }

    private static String label(String network) {
        return "network " + network.substring(0, 12);
    }

    private String formKey(Sent sent) {
        return shopKey.hash()
                .hex(
                        "request-access-content",
                        sent.stamp().text(),
                        sent.details().toString());
    }

    private RequestLimits limits() {
        return new RequestLimits(
                settings.number(SettingKey.REQUEST_ACCESS_PER_ADDRESS_PER_DAY),
                settings.number(SettingKey.REQUEST_ACCESS_PER_NETWORK_PER_HOUR),
                settings.number(SettingKey.REQUEST_ACCESS_PER_SHOP_PER_DAY));
    }
}
