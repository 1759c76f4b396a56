package org.b2bleaf.ordering.drafts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.b2bleaf.ordering.DraftOrder;

/**
 * Where the merchant's staff works on drafts. Each act is one transaction, audit row and mails included. It names the version
 * of the draft that the page showed: of two people who act at the same time the second one changes nothing.
 *
 * <p>What needs prices, stock or payments is noted and done by the storefront a moment later, see
 * {@link org.b2bleaf.ordering.drafts.rules.DraftTask}.
 */
public interface DraftDesk {

    /** The longest reason. */
    int MAX_REASON = 1000;

    /** Those that have waited longest come first, where somebody has to act; the newest otherwise. */
    List<DraftOrder> list(DraftFilter filter, int first, int limit);

    long count(DraftFilter filter);

    /** How many there are on each heap; none is left out. */
    Map<DraftFilter.Heap, Long> counts();

    Optional<DraftSheet> find(long draftId);

    /** Whether the storefront is about to do something with it, or the buyer is paying. */
    boolean isBusy(long draftId);

    /**
     * Changes lines, discount and the note to the buyer. A question to the buyer is taken back. The new prices are there a
     * moment later.
     *
     * @param actor for the audit trail, as in every method here
     * @throws DraftEditRefused with everything that is wrong
     * @throws DraftMoved when somebody else was faster, as in every method with a version
     */
    void edit(long draftId, int version, DraftEdit edit, String actor);

    /** @param note for the staff alone; at most {@link DraftEdit#MAX_NOTE} characters; null or blank for none */
    void note(long draftId, String note, String actor);

    /** Has it checked against the shop of this moment. */
    void check(long draftId, int version, String actor);

    /**
     * Has it made an order by the location's terms; terms "none" send an invoice instead. It is checked once more before.
     *
     * @param accept whether what the page showed as different is seen and accepted, as far as it does not block
     */
    void approve(long draftId, int version, boolean accept, String actor);

    /** Has an invoice sent: the draft becomes an order when it is paid. Otherwise as {@link #approve}. */
    void invoice(long draftId, int version, boolean accept, String actor);

    /** Takes an invoice back, so that the draft can be changed. */
    void withdraw(long draftId, int version, String actor);

    /**
     * Declines it for good and gives its deposit back.
     *
     * @param reason for the buyer, at most {@link #MAX_REASON} characters, not blank
     */
    void decline(long draftId, int version, String reason, String actor);
}
