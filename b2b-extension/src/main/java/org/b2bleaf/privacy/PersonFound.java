package org.b2bleaf.privacy;

import java.util.List;
import java.util.Map;

/**
 * What the shop knows of an e-mail address.
 *
 * @param customerIds Broadleaf's customers with it
 * @param name of the first of them; the address while there is none
 * @param places how many records there are, by the word for their kind, in the order to show; without those that have none
 * @param withoutAdmin locations whose last location admin this is
 * @param contactOf companies whose main contact this is
 * @param openOrders orders with something still to pay
 * @param openDrafts drafts that wait
 * @param staff whether the address is also that of a member of the merchant's staff
 * @param underWay whether an export or an erasure waits or runs
 */
public record PersonFound(
        String email,
        List<Long> customerIds,
        String name,
        Map<String, Long> places,
        List<Lost> withoutAdmin,
        List<Lost> contactOf,
        long openOrders,
        long openDrafts,
        boolean staff,
        boolean underWay) {

    /**
     * A location or a company that would lose somebody.
     *
     * @param id of the location or the company
     * @param others members of the company who could take over
     */
    public record Lost(long id, String name, String companyName, List<Other> others) {}

    /** Another member of a company. */
    public record Other(long customerId, String name, String email) {}

    /** Whether there is anything at all. */
    public boolean isKnown() {
        return !places.isEmpty();
    }
}
