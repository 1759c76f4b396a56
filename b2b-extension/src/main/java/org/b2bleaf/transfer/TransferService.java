package org.b2bleaf.transfer;

import java.util.Optional;

/**
 * Adds the earlier orders of a customer to a location, where they then show in the lists and to the location's admins,
 * and takes them away again. Orders of Broadleaf, their totals, payments and customers never change: a transfer adds B2B
 * orders to them, and its undoing removes exactly these. Each act is one row of the audit trail, stored with it.
 */
public interface TransferService {

    /** So many orders are added at once; more are added by a job. */
    int AT_ONCE = 500;

    /**
     * Looks at what {@link #start} would do.
     *
     * @throws javax.persistence.EntityNotFoundException when there is no such customer or location
     */
    TransferPreview preview(long customerId, long locationId);

    /**
     * Adds the orders that the customer has at this moment, as far as they can be added. Joins the caller's transaction:
     * up to {@link #AT_ONCE} orders are at the location when it is stored, more soon afterwards. Doing it twice adds
     * nothing twice.
     *
     * @param actor see {@link org.b2bleaf.audit.Actor}, as in every method here
     * @throws javax.persistence.EntityNotFoundException when there is no such customer or location
     * @throws TransferRefused when the customer is no member of the location's company
     */
    Transfer start(long customerId, long locationId, String actor);

    /**
     * Makes the orders personal again that this transfer has added, all in one transaction. One that is under way stops;
     * one that is undone stays so.
     *
     * @throws javax.persistence.EntityNotFoundException when there is no such transfer
     */
    void undo(long transferId, String actor);

    /** Undoes every transfer of the customer's orders to locations of the company. */
    void undoAll(long companyId, long customerId, String actor);

    /** Lets a transfer that was given up go on from where it came to. Does nothing with any other. */
    void resume(long transferId, String actor);

    Optional<Transfer> find(long transferId);

    /** What a transfer has done with each order, with at most so many of those that were left out. */
    TransferContents contents(long transferId, int limit);
}
