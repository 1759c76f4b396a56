package org.b2bleaf.preview;

import java.util.Optional;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.LocationAccess;

/**
 * Previews of the shop as one location sees it: for reading, for a member of the staff, in one browser, for half an hour at
 * most and never longer than the session in the admin. Tokens are random; the database has their hashes only.
 */
public interface Previews {

    /**
     * Lets one browser open a preview within a minute.
     *
     * @param staffSession a random text that the admin keeps in the session of the member of the staff
     * @param actor for the audit trail
     * @return the token of the link, good for one use
     * @throws PreviewRefused when the location, or its company, is archived
     */
    String start(CompanyLocation location, String staffSession, String actor);

    /**
     * Opens the preview of a link.
     *
     * @param token as it came; may be anything, null too
     * @return the secret that this browser shows from now on; empty when the link was made up, used before or is too old
     */
    Optional<String> open(String token);

    /**
     * Which location is previewed, as of this moment: asked for each request, in one statement.
     *
     * @param secret as it came; may be anything
     * @return empty when the preview is over, was never there, or its location is archived by now
     */
    Optional<LocationAccess> current(String secret);

    /** @param secret as it came; may be anything */
    void end(String secret);

    /** Ends every preview of a session in the admin. */
    void endAllOf(String staffSession);
}
