package org.b2bleaf.requestaccess;

import java.util.List;
import java.util.Map;
import org.b2bleaf.membership.MembershipRefused;
import org.b2bleaf.persistence.Page;
import org.b2bleaf.requestaccess.rules.RequestStatus;

/**
 * What the merchant's staff does with requests. Each decision is one transaction, audit rows and mails included, and
 * only the first one counts: the statement that decides finds a request that is new, or nothing.
 */
public interface AccessReview {

    /** As it is stored now; null when there is none. */
    AccessRequest find(long requestId);

    /**
     * The newest first.
     *
     * @param status null for all
     * @param text part of a company's or person's name, an e-mail address or a tax id, in any case; empty for all
     * @param first 0 for the first page
     */
    Page<AccessRequest> list(RequestStatus status, String text, int first, int limit);

    /** How many there are of each status; none is left out. */
    Map<RequestStatus, Long> counts();

    /** Whom the shop knows already that this may be, the surest first. */
    List<PossibleDuplicate> possibleDuplicates(AccessRequest request);

    /**
     * Gives access: company, location, person, permission and mail, as far as they are not there.
     *
     * @param actor for the audit trail, as in every method here
     * @throws AlreadyDecided when somebody else was faster
     * @throws MembershipRefused with everything that is wrong with the form; fields as there, those of a new location
     *     with {@code firstLocation.} in front
     * @throws javax.persistence.EntityNotFoundException when there is no such request, as in every method that decides
     */
    void approve(long requestId, Approval approval, String actor);

    /**
     * @param reason in the staff's words, at most {@link #MAX_REASON} characters, not blank
     * @param tellApplicant whether a mail with the reason goes out
     * @throws AlreadyDecided when somebody else was faster
     * @throws IllegalArgumentException when the reason is blank or too long
     */
    void reject(long requestId, String reason, boolean tellApplicant, String actor);

    /**
     * @param companyId of the company that it is about; null when it is about another request
     * @param note at most {@link #MAX_REASON} characters; may be null
     * @throws AlreadyDecided when somebody else was faster
     * @throws IllegalArgumentException when there is no such company, or the note is too long
     */
    void markDuplicate(long requestId, Long companyId, String note, String actor);

    int MAX_REASON = 1000;
}
