package org.b2bleaf.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.b2bleaf.signin.rules.EmailAddress;

/**
 * Exports and erasures of one person's data (GDPR articles 15, 17 and 20). Asked for here, carried out by the job
 * {@code b2b-privacy} on one node.
 */
public interface PrivacyRuns {

    /** What the shop knows of an address, and what an erasure would break; in few statements. */
    PersonFound find(EmailAddress email);

    /**
     * Asks for an export.
     *
     * @param actor for the audit trail, as in every method here
     * @return the id of the run; empty when something is under way for this person
     */
    Optional<Long> startExport(EmailAddress email, String actor);

    /**
     * Asks for an erasure. Who takes over is stored with it, in one transaction.
     *
     * @param typed the address once more, as whoever asks has typed it
     * @param newAdmins the member who becomes location admin, by location; locations that are not named stay without
     * @param newContacts the member who becomes main contact, by company
     * @return the id of the run; empty when something is under way for this person
     * @throws ErasureRefused when the address was not typed, or a successor is no other member of the company
     */
    Optional<Long> startErasure(
            EmailAddress email, String typed, Map<Long, Long> newAdmins, Map<Long, Long> newContacts, String actor);

    /** Lets a run go on that was given up. */
    boolean retry(long runId, String actor);

    Optional<PrivacyRun> findRun(long runId);

    /** The newest first. */
    List<PrivacyRun> newest(int first, int limit);

    /** The report of an erasure in short. */
    List<RecordGroup> groups(long runId);

    /** The report of an erasure, line by line, by table and number. */
    void lines(long runId, Consumer<RecordLine> reader);

    /**
     * Hands out the file of an export: a ZIP. Each time is written to the audit trail before the first byte.
     *
     * @return false when there is none, or not any more
     * @throws org.b2bleaf.secret.rules.Sealer.Broken when it was sealed with another key
     */
    boolean download(long runId, OutputStream target, String actor) throws IOException;
}
