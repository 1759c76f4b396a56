package org.b2bleaf.requestaccess.rules;

/**
 * How many requests are taken. Numbers come from the settings and are counted in the database, so they hold on every node
 * and end by themselves.
 *
 * @param perAddressPerDay requests that name one e-mail address; each sends it a mail, so this is also what a stranger can
 *     make it receive
 * @param perNetworkPerHour requests from one {@link org.b2bleaf.signin.rules.ClientAddress}
 * @param perShopPerDay requests in all, against floods from many networks
 */
public record RequestLimits(int perAddressPerDay, int perNetworkPerHour, int perShopPerDay) {

    /** What becomes of a request. */
    public enum Answer {
        TAKE,
        /** Stored by nobody and told to nobody: the answer must not say what else came for an address. */
        ADDRESS_LIMIT,
        NETWORK_LIMIT,
        SHOP_LIMIT
    }

    /** What was taken before. */
    public record Taken(long addressLastDay, long networkLastHour, long shopLastDay) {}

    /** The answers about whoever sends come before the one about an address, which looks like success. */
    public Answer answer(Taken taken) {
        if (taken.networkLastHour() >= perNetworkPerHour) {
            return Answer.NETWORK_LIMIT;
        }
        if (taken.shopLastDay() >= perShopPerDay) {
            return Answer.SHOP_LIMIT;
        }
        return taken.addressLastDay() >= perAddressPerDay ? Answer.ADDRESS_LIMIT : Answer.TAKE;
    }
}
