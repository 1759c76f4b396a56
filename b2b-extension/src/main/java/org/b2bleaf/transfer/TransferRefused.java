package org.b2bleaf.transfer;

/** Orders may only be added to a location of a company that the customer is a member of. */
public class TransferRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TransferRefused(long customerId, long locationId) {
        super("Customer " + customerId + " is no member of the company of location " + locationId);
    }
}
