package org.b2bleaf.privacy;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.annotation.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Works on the runs that wait, and on what a node that died has left, one after the other. */
@Service("b2bPrivacyWorker")
public class PrivacyWorker {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyWorker.class);

    /** Attempts in a row that come to nothing. */
    private static final int MOST_ATTEMPTS = 5;

    @Resource(name = "b2bPrivacyClaims")
    protected PrivacyClaims claims;

    @Resource(name = "b2bExportParts")
    protected ExportParts files;

    @Resource(name = "b2bPersonExport")
    protected PersonExport export;

    @Resource(name = "b2bErasure")
    protected Erasure erasure;

    @Resource(name = "b2bRetentionCleanup")
    protected RetentionCleanup cleanup;

    /**
     * Called about every second by the job {@code b2b-privacy}.
     *
     * @param stop asked between two steps
     */
    public void work(BooleanSupplier stop) {
        files.expire();
        Optional<ClaimedRun> claim = claims.claimNext();
        while (claim.isPresent()) {
            workOn(claim.get(), stop);
            claim = stop.getAsBoolean() ? Optional.empty() : claims.claimNext();
        }
    }

    private void workOn(ClaimedRun claim, BooleanSupplier stop) {
        try {
            switch (claim.kind()) {
                case EXPORT -> export.run(claim, stop);
                case ERASURE -> erasure.run(claim, stop);
                case RETENTION -> cleanup.run(claim, stop);
            }
        } catch (Erasure.Stopped e) {
            claims.release(claim);
        } catch (TakenOver e) {
            LOG.warn("Privacy run {} was taken over by another node", claim.id());
        } catch (RuntimeException e) {
            if (claim.attempt() < MOST_ATTEMPTS) {
                LOG.warn("Privacy run {} failed and will be tried again", claim.id(), e);
                claims.release(claim);
            } else {
                LOG.error("Privacy run {} failed {} times and is given up", claim.id(), claim.attempt(), e);
                claims.giveUp(claim);
            }
        }
    }
}
