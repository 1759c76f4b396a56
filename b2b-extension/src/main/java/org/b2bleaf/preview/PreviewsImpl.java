package org.b2bleaf.preview;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.signin.rules.BrowserToken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bPreviews")
public class PreviewsImpl implements Previews {

    private static final Duration LINK = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration KEPT = Duration.ofDays(1);

    @Resource(name = "b2bPreviewDao")
    protected PreviewDao dao;

    @Resource(name = "b2bSecureRandom")
    protected SecureRandom random;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Override
    @Transactional("blTransactionManager")
    public String start(CompanyLocation location, String staffSession, String actor) {
        if (!location.getStatus().isActive()
                || !location.getCompany().getStatus().isActive()) {
            throw new PreviewRefused();
        }
        Instant now = clock.instant();
        String token = BrowserToken.random(random);
        dao.deleteEndedBefore(now.minus(KEPT));
        dao.insert(BrowserToken.hash(token), BrowserToken.hash(staffSession), location.getId(), now, now.plus(LINK));
        AuditSubject subject = AuditSubject.location(location.getCompany().getId(), location.getId());
        audit.record(actor, "previewed", subject, null, null, location.getName());
        return token;
    }

    @Override
    @Transactional("blTransactionManager")
    public Optional<String> open(String token) {
        if (!isWellFormed(token)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String secret = BrowserToken.random(random);
        return dao.open(BrowserToken.hash(token), BrowserToken.hash(secret), now, now.plus(LONGEST))
                ? Optional.of(secret)
                : Optional.empty();
    }

    @Override
    @Transactional(value = "blTransactionManager", propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<LocationAccess> current(String secret) {
        return isWellFormed(secret) ? dao.current(BrowserToken.hash(secret), clock.instant()) : Optional.empty();
    }

    @Override
    @Transactional("blTransactionManager")
    public void end(String secret) {
        if (isWellFormed(secret)) {
            dao.endOfBrowser(BrowserToken.hash(secret), clock.instant());
        }
    }

    @Override
    @Transactional("blTransactionManager")
    public void endAllOf(String staffSession) {
        dao.endOfSession(BrowserToken.hash(staffSession), clock.instant());
    }

    private static boolean isWellFormed(String token) {
        return token != null && BrowserToken.isWellFormed(token);
    }
}
