package org.b2bleaf.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.mail.MailOutbox;
import org.b2bleaf.mail.OutboxMail;
import org.b2bleaf.secret.ShopKey;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.Consumption.Consumed;
import org.b2bleaf.signin.Consumption.Expired;
import org.b2bleaf.signin.Consumption.NoneOpen;
import org.b2bleaf.signin.Consumption.SlowedDown;
import org.b2bleaf.signin.Consumption.Wrong;
import org.b2bleaf.signin.SignInCodeDao.Before;
import org.b2bleaf.signin.SignInCodeDao.Guessed;
import org.b2bleaf.signin.rules.BrowserToken;
import org.b2bleaf.signin.rules.ClientAddress;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.signin.rules.SignInCode;
import org.b2bleaf.signin.rules.SignInPolicy;
import org.b2bleaf.signin.rules.SignInPolicy.Answer;
import org.b2bleaf.signin.rules.SlowDown;
import org.b2bleaf.signin.rules.SlowDown.Failures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bSignInCodes")
public class SignInCodesImpl implements SignInCodes {

    private static final String SUBJECT_TYPE = "sign-in";
    private static final int MOST_SPENT_NETWORKS = 10_000;

    @Resource(name = "b2bSignInCodeDao")
    protected SignInCodeDao dao;

    @Resource(name = "b2bSignInMail")
    protected SignInMail mail;

    @Resource(name = "b2bMailOutbox")
    protected MailOutbox outbox;

    @Resource(name = "b2bKnownBrowsers")
    protected KnownBrowsers knownBrowsers;

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

    /** A hint alone, by which a flood is refused early; the database decides. */
    private final Cache<String, Boolean> spentNetworks = Caffeine.newBuilder()
            .maximumSize(MOST_SPENT_NETWORKS)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    @Override
    @Transactional("blTransactionManager")
    public Generated generate(SignInRequest request) {
        EmailAddress email = request.email();
        Requester requester = requester(request);
        SignInPolicy policy = policy();
        if (spentNetworks.getIfPresent(requester.key()) != null
                && policy.isNetworkSpent(dao.askedFromNetwork(requester, clock.instant()))) {
            // Before the locks: whoever floods the shop makes nobody else wait.
            return refused(Answer.NETWORK_LIMIT, email, requester);
        }
        dao.lock(email.value(), requester.key());

        Instant now = clock.instant();
        String browser = BrowserToken.hash(request.browserToken());
        Before before = dao.before(email.value(), browser, requester, policy.attempts(), now);
        if (before.openOfLater()) {
            dao.expireOfLater(email.value(), now);
        }
        Answer answer = policy.answer(before.asked(), now);
        if (answer == Answer.NETWORK_LIMIT) {
            spentNetworks.put(requester.key(), true);
        }
        if (answer != Answer.SEND) {
            return refused(answer, email, requester);
        }

        if (before.openInBrowser()) {
            dao.supersedeOfBrowser(browser);
        }
        if (requester.known()) {
            dao.makeRoom(email.value(), policy.attempts(), now);
        }
        SignInCode code = SignInCode.random(random);
        OutboxMail queued = outbox.queue(mail.write(code, request, now, policy.validFor()));
        SignInCodeRecord stored = dao.save(new SignInCodeRecordImpl(
                email.value(),
                browser,
                code.hash(shopKey.hash(), email, browser),
                requester.key(),
                Date.from(now),
                Date.from(policy.expiresAt(now)),
                queued.getId()));
        audit.record(Actor.SYSTEM, "code-sent", AuditSubject.of(SUBJECT_TYPE, stored.getId()), null, null, email);
        return new Generated(answer, Optional.of(code));
    }

    private Generated refused(Answer answer, EmailAddress email, Requester requester) {
        recordFailure("code-refused", null, answer.isAboutNetwork() ? requester.label() : email, answer.name());
        return new Generated(answer, Optional.empty());
    }

    @Override
    @Transactional("blTransactionManager")
    public Consumption consume(ConsumeRequest request) {
        if (request.browserToken() == null) {
            return new NoneOpen();
        }
        return dao.newestOf(
                        BrowserToken.hash(request.browserToken()),
                        clock.instant().minus(SlowDown.MEMORY))
                .map(guessed -> consume(guessed, request.typed()))
                .orElseGet(NoneOpen::new);
    }

    private Consumption consume(Guessed guessed, String typed) {
        SignInCodeRecord stored = guessed.code();
        EmailAddress email = new EmailAddress(stored.getEmail());
        Consumption result = compare(stored, guessed.failures(), email, SignInCode.parse(typed));
        if (!(result instanceof Consumed)) {
            recordFailure(
                    "code-rejected", stored.getId(), email, result.getClass().getSimpleName());
        }
        return result;
    }

    private Consumption compare(
            SignInCodeRecord stored, Failures failures, EmailAddress email, Optional<SignInCode> typed) {
        Instant now = clock.instant();
        SignInPolicy policy = policy();
        if (stored.getStatus() == CodeStatus.EXPIRED) {
            return new Expired();
        }
        if (stored.getStatus() != CodeStatus.OPEN) {
            return new NoneOpen();
        }
        if (SignInPolicy.isExpired(
                stored.getCreatedAt().toInstant(), stored.getExpiresAt().toInstant(), now)) {
            dao.expire(stored.getId());
            return new Expired();
        }
        if (typed.isEmpty()) {
            return new Wrong(policy.attemptsLeft(stored.getAttempts()));
        }
        if (!Requester.isKnown(stored.getRequester())
                && slowDown().heldUntil(failures, now).isPresent()) {
            return new SlowedDown();
        }
        if (!dao.countAttempt(stored.getId(), policy.attempts(), now)) {
            return new NoneOpen();
        }
        if (!typed.get().matches(stored.getCodeHash(), shopKey.hash(), email, stored.getBrowserHash())) {
            return new Wrong(policy.attemptsLeft(dao.attemptsOf(stored.getId())));
        }
        return dao.consume(stored.getId(), policy.attempts(), now) ? new Consumed(email) : new NoneOpen();
    }

    private Requester requester(SignInRequest request) {
        return knownBrowsers
                .recognise(request.knownBrowser(), request.email())
                .map(Requester::knownBrowser)
                .orElseGet(() -> Requester.network(ClientAddress.of(request.remoteAddress()), shopKey.hash()));
    }

    private SignInPolicy policy() {
        return new SignInPolicy(
                Duration.ofMinutes(settings.number(SettingKey.SIGN_IN_CODE_MINUTES)),
                settings.number(SettingKey.SIGN_IN_ATTEMPTS),
                Duration.ofSeconds(settings.number(SettingKey.SIGN_IN_RESEND_SECONDS)),
                settings.number(SettingKey.SIGN_IN_CODES_PER_ADDRESS_PER_HOUR),
                settings.number(SettingKey.SIGN_IN_CODES_PER_ADDRESS_PER_DAY),
                settings.number(SettingKey.SIGN_IN_REQUESTS_PER_IP_PER_HOUR));
    }

    private SlowDown slowDown() {
        return new SlowDown(settings.number(SettingKey.SIGN_IN_SLOW_DOWN_AFTER_FAILURES));
    }

    /** Repeatable, as a stranger may ask and mistype without end. */
    private void recordFailure(String action, Long codeId, Object whom, String outcome) {
        audit.recordRepeatable(Actor.SYSTEM, action, AuditSubject.of(SUBJECT_TYPE, codeId), outcome, whom);
    }
}
