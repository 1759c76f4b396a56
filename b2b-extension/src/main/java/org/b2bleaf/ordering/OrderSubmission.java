package org.b2bleaf.ordering;

import java.util.Optional;
import org.b2bleaf.company.LocationAddress;
import org.broadleafcommerce.core.order.domain.Order;

/** Turns a cart into an order, or a draft, of a location. */
public interface OrderSubmission {

    /**
     * Puts the address and the shop's standard delivery on the cart and prices it, so that the checkout page shows what
     * will be ordered.
     *
     * @param shipTo an address for this order only, already checked; null for the location's
     * @throws SubmissionRefused when the buyer may not buy for the location, or the cart cannot be priced; never for want
     *     of an address
     */
    Prepared prepare(long cartId, long customerId, long locationId, LocationAddress shipTo);

    /**
     * Submits the cart by the location's terms. Permission, PO number, products, stock and price are checked again. What
     * is due now is charged between two transactions: the first one sets the cart aside, so that nobody can change it, the
     * second one places the order through Broadleaf's checkout and stores the snapshots, the audit row and the
     * confirmation mail. Without anything due now there is one transaction.
     *
     * <p>Submitting the same page or the same cart again gives what it became. Whoever is interrupted between the two
     * transactions finds it finished by {@link #finishInterrupted}.
     *
     * @throws SubmissionRefused when nothing was submitted, and no money kept
     * @throws IllegalStateException when a transaction is running and money is due
     */
    Submitted submit(Submission submission);

    /** What a page that was submitted before, or the cart that it showed, became; empty when it became nothing. */
    Optional<Submitted> earlier(long customerId, String key);

    /** How a submission of the customer's stands that was set aside; empty when there is no such one. */
    Optional<Progress> progress(long customerId, long submissionId);

    /**
     * Goes on with submissions whose charge is known by now: places the order, or gives the cart back. Called by a job.
     */
    void finishInterrupted();

    /**
     * What the checkout page shows.
     *
     * @param cart as stored
     * @param addressMissing whether the cart has to be shipped and there is no complete address; it is then as it was
     *     before, and would be refused for {@link SubmissionRefused.Reason#NO_ADDRESS}
     */
    record Prepared(Order cart, boolean addressMissing) {}

    /**
     * How a submission stands.
     *
     * @param submitted what it became; set aside while nobody knows, and empty when it was released
     * @param problem why it was released; null otherwise
     */
    record Progress(Optional<Submitted> submitted, SubmissionRefused.Reason problem) {}
}
