package org.b2bleaf.ordering;

import java.math.BigDecimal;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.payment.CardDetails;

/**
 * A buyer's wish to submit the cart for a location.
 *
 * @param cartId Broadleaf's order id of the cart
 * @param customerId the buyer, whose cart it is
 * @param locationId the location bought for
 * @param poNumber as typed; null or blank when none was given
 * @param card what was typed to pay with; its fields may be empty when nothing is due now
 * @param page what the page that was submitted knew; {@link Page#NONE} for a script
 * @param shipTo an address for this order only, already checked; null for the location's
 */
public record Submission(
        long cartId,
        long customerId,
        long locationId,
        String poNumber,
        CardDetails card,
        Page page,
        LocationAddress shipTo) {

    /** What a script submits that knows the contract's fields only. */
    public Submission(long cartId, long customerId, long locationId, String poNumber, CardDetails card) {
        this(cartId, customerId, locationId, poNumber, card, Page.NONE, null);
    }

    /**
     * What the page that was submitted knew.
     *
     * @param key names the page: submitting it again gives what it became; null for none
     * @param shownTotal the total that the buyer saw; null when it is not known
     * @param asksAboutPoNumber whether the buyer is asked when the location has used the PO number before
     */
    public record Page(String key, BigDecimal shownTotal, boolean asksAboutPoNumber) {

        /** No page at all. */
        public static final Page NONE = new Page(null, null, false);
    }
}
